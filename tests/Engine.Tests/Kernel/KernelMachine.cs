using System.Buffers.Binary;
using System.Text;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>A machine with page tables, the debugger's data, two modules and two processes, as a dump.</summary>
internal sealed class KernelMachine
{
    public const ulong Data = 0xFFFFF804_90000000;
    public const ulong ModuleList = Data + 0x1000;
    public const ulong ProcessList = Data + 0x2000;
    public const ulong Kernel = 0xFFFFF804_A0000000;
    public const ulong Driver = 0xFFFFF804_B0000000;
    public const ulong System = Data + 0x4000;
    public const ulong Other = Data + 0x6000;
    public const ulong Prcb = Data + 0x8000;
    public const ulong Thread = Data + 0x9000;
    public const ulong User = 0x00007FF6_00000000;

    private readonly PageTableImage _image = new(new PageEntryBits(PageTableKind.X64, 19041));
    private readonly PageTableImage _other = new(new PageEntryBits(PageTableKind.X64, 19041));
    private readonly Dictionary<ulong, ulong> _pages = [];

    public KernelMachine(uint build = 19041, ushort peb = 0x550)
    {
        Facts = new() { Build = build, DirectoryTableBase = _image.Root, PsLoadedModuleList = ModuleList, PsActiveProcessHead = ProcessList, KdDebuggerDataBlock = Data };
        byte[] data = DebuggerDataBytes.Of(Facts);
        Put(data, 0x218, Data + 0x800);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(0x2AA), peb);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(0x2AC), 0x540);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(0x2AE), 0x28);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(0x2B4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(0x2A0), 0x220);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(0x2E6), 0x180);
        Write(Data, data);
        Pointer(Data + 0x800, Prcb);
        Pointer(Prcb + 8, Thread);
        Pointer(Thread + 0x220, System);
        Module(ModuleList + 0x100, @"\SystemRoot\system32\ntoskrnl.exe", Kernel, 0x1046000, 0x1234);
        Module(ModuleList + 0x200, "hal.dll", Driver, 0x6000, 0x5678);
        Links(ModuleList, ModuleList + 0x100, ModuleList + 0x200);
        Write(Kernel, [.. "MZ"u8, .. new byte[0x3A], 0x80, 0, 0, 0]);
        Write(Kernel + 0x80, [.. "PE\0\0"u8, 0x64, 0x86, 1, 0, 0x44, 0x33, 0x22, 0x11]);
        ulong otherRoot = 0x900000;
        Process(System, 4, 0, "System", _image.Root, 0);
        Process(Other, 1000, 4, "fifteen-letters", otherRoot, User + 0x10);
        Links(ProcessList, System + 0x448, Other + 0x448);
        AddOther(otherRoot);
    }

    public KernelFacts Facts { get; }

    /// <summary>A dump with a bitmap.</summary>
    public KernelDumpTarget Open() => PhysicalMemoryTests.Open(ToArray());

    /// <summary>Takes the page of the other process out of memory.</summary>
    public void DropUserPage() => _image.Pages.Remove(0x904);

    public byte[] ToArray() => KernelDumpFile.Bitmap(Facts, _image.Pages, 0x1000);

    /// <summary>Puts bytes at a virtual address; pages are made where there are none.</summary>
    public void Write(ulong address, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (!_pages.TryGetValue(address >> 12, out ulong pfn))
            {
                _pages[address >> 12] = pfn = _image.NewPage();
                _image.Put(address & ~0xFFFul, 1, _image.Bits.Page(pfn));
            }

            _image.Pages[pfn][address & 0xFFF] = value;
            address++;
        }
    }

    public void Pointer(ulong address, ulong value) => Write(address, BitConverter.GetBytes(value));

    // A list goes from its head through all items and back.
    private void Links(params ulong[] items)
    {
        for (int i = 0; i < items.Length; i++) Pointer(items[i], items[(i + 1) % items.Length]);
    }

    private void Module(ulong at, string name, ulong start, uint size, uint checkSum)
    {
        Pointer(at + 0x30, start);
        Write(at + 0x40, BitConverter.GetBytes(size));
        Write(at + 0x48, BitConverter.GetBytes((ushort)(name.Length * 2)));
        Pointer(at + 0x50, at + 0x90);
        Write(at + 0x78, BitConverter.GetBytes(checkSum));
        Write(at + 0x90, Encoding.Unicode.GetBytes(name));
    }

    private void Process(ulong at, ulong id, ulong parent, string name, ulong table, ulong peb)
    {
        Pointer(at + 0x28, table);
        Pointer(at + 0x440, id);
        Pointer(at + 0x540, parent);
        Pointer(at + 0x550, peb);
        Write(at + 0x5A8, [.. Encoding.ASCII.GetBytes(name), .. new byte[15 - name.Length]]);
    }

    // Another process: one page of its own, behind tables of their own.
    private void AddOther(ulong root)
    {
        ulong pfn = root >> 12;
        int[] indexes = [(int)((User >> 39) & 511), (int)((User >> 30) & 511), (int)((User >> 21) & 511), (int)((User >> 12) & 511)];
        foreach (int index in indexes)
        {
            _image.Pages[pfn] = new byte[4096];
            Put(_image.Pages[pfn], index * 8, _other.Bits.Page(pfn + 1));
            pfn++;
        }

        _image.Pages[pfn] = PhysicalPages.Content(77);
    }

    private static void Put(byte[] bytes, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), value);
}
