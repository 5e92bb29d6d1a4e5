namespace Tephra.TestKit;

/// <summary>
/// A machine of two processors that stopped on the second one, with page tables and what small dumps are made of: KDDEBUGGER_DATA64, KPRCBs, threads,
/// processes, stacks, and the list of modules. Offsets count from <see cref="Start"/>.
/// </summary>
public sealed class CrashedMachine
{
    /// <summary>Where in the machine's memory things are.</summary>
    public const int DebuggerData = 0, ProcessorBlock = 0x800, ModuleList = 0x1000, ProcessList = 0x2000, Prcb = 0x12000, Thread = 0x15800, Process = 0x19800,
        HeaderStack = 0x25100, SavedStack = 0x24F00, StackEnd = 0x27000, Image = 0x30000, Instruction = 0x30ABC, SavedInstruction = 0x30010, SavedContext = 0x32340;

    /// <summary>Sizes of the structures, which cross pages.</summary>
    public const int DebuggerDataSize = 0x3A0, PrcbSize = 0x1840, ThreadSize = 0x898, ProcessSize = 0xA40;

    private const int OtherPrcb = 0x10000, OtherThread = 0x14800, OtherProcess = 0x18000, OtherStackEnd = 0x23000, Size = 0x34000;

    private readonly PlainBytes _memory = new(Size);
    private readonly bool _wide;
    private readonly int _word;

    /// <summary>A machine with page tables of a kind.</summary>
    public CrashedMachine(PageTableKind kind)
    {
        (uint machine, uint build) = kind switch
        {
            PageTableKind.X86 => (KernelFacts.I386, 2600u),
            PageTableKind.Pae => (KernelFacts.I386, 9600u),
            PageTableKind.Arm64 => (KernelFacts.Arm64, 22000u),
            _ => (KernelFacts.Amd64, 19041u),
        };
        _wide = machine is KernelFacts.Amd64 or KernelFacts.Arm64;
        _word = _wide ? 8 : 4;
        Start = _wide ? 0xFFFFF804_90000000 : 0x82B00000;
        var image = new PageTableImage(new PageEntryBits(kind, build));
        Facts = new KernelFacts
        {
            Machine = machine,
            Build = build,
            IsPae = kind == PageTableKind.Pae,
            DirectoryTableBase = image.Root,
            PsLoadedModuleList = Start + ModuleList,
            PsActiveProcessHead = Start + ProcessList,
            KdDebuggerDataBlock = Start + DebuggerData,
            ProgramCounter = Start + Instruction,
            StackPointer = Start + HeaderStack,
        };
        for (int page = 0x10; page < 0x33; page++) _memory.Put(page * PhysicalPages.Size, PhysicalPages.Content((ulong)page));
        PutDebuggerData(kind);
        PutProcessor(0, OtherPrcb, OtherThread, OtherProcess, OtherStackEnd, 0);
        PutProcessor(1, Prcb, Thread, Process, StackEnd, SavedContext);
        _memory.Put(SavedContext, CpuContextBytes.Of(machine, Start + SavedInstruction, Start + SavedStack));
        PutModules();
        foreach ((int first, int end) in (ReadOnlySpan<(int, int)>)[(0, 3), (0x10, 0x1B), (0x20, 0x28), (0x30, 0x31), (0x32, 0x33)]) Map(image, first, end);
        Pages = image.Pages;
    }

    /// <summary>Drivers in the order of the list. The first one's stamp is in its image, which alone of all images is in memory.</summary>
    public IReadOnlyList<TriageDriver> Drivers =>
    [
        new(@"\SystemRoot\system32\ntoskrnl.exe", Start + Image, 0x1046000, 0xA5938C, 0x5F112233),
        new("hal.dll", Start + 0x2000000, 0x6000, 0xCE9F, 0),
        new("ü.sys", Start + 0x3000000, 0x1000, 1, 0),
    ];

    /// <summary>Address of the machine's memory.</summary>
    public ulong Start { get; }

    /// <summary>The header.</summary>
    public KernelFacts Facts { get; }

    /// <summary>Physical memory, page tables included.</summary>
    public SortedDictionary<ulong, byte[]> Pages { get; }

    /// <summary>Bytes of memory.</summary>
    public byte[] Bytes(int offset, int length) => _memory.ToArray()[offset..(offset + length)];

    /// <summary>A complete dump.</summary>
    public byte[] ToFull() => KernelDumpFile.Full(Facts, Pages);

    /// <summary>A dump of kernel memory with a bitmap.</summary>
    public byte[] ToBitmap() => KernelDumpFile.Bitmap(Facts, Pages, 0x100);

    // In KDDEBUGGER_DATA64 all addresses have 64 bits, those of 32-bit systems by their sign.
    private ulong Wide(int offset) => _wide ? Start + (uint)offset : (ulong)(int)(Start + (uint)offset);

    private void PutDebuggerData(PageTableKind kind)
    {
        _memory.Put(DebuggerData, DebuggerDataBytes.Of(Facts, kernelBase: Wide(Image), prcb: PrcbSize, process: ProcessSize, thread: ThreadSize));
        _memory.U8(0x48, Wide(ModuleList)).U8(0x50, Wide(ProcessList)).U8(0x120, 0).U8(0x218, Wide(ProcessorBlock));
        _memory.U1(0x36, (byte)(kind == PageTableKind.X64Five ? 5 << 2 : _wide ? 4 << 2 : Facts.IsPae ? 1 : 0));
        _memory.U2(0x29E, 0x28).U2(0x2A0, 0xB8).U2(0x2B4, 8).U2(0x2BE, 0x24).U2(0x338, 0x5C0).U4(0x340, 0x30).U4(0x344, 0x38);
    }

    private void PutProcessor(int number, int prcb, int thread, int process, int stackEnd, int context)
    {
        _memory.Address(ProcessorBlock + (number * _word), Start + (uint)prcb, _wide);
        _memory.Address(prcb + 8, Start + (uint)thread, _wide).U4(prcb + 0x24, (uint)number);
        _memory.Address(prcb + 0x5C0, context == 0 ? 0 : Start + (uint)context, _wide);
        _memory.Address(thread + 0x28, Start + (uint)stackEnd - 0x200, _wide).Address(thread + 0x30, Start + (uint)stackEnd - 0x3000, _wide);
        _memory.Address(thread + 0x38, Start + (uint)stackEnd, _wide).Address(thread + 0xB8, Start + (uint)process, _wide);
    }

    private void PutModules()
    {
        int last = ModuleList;
        for (int i = 0; i < Drivers.Count; i++)
        {
            TriageDriver driver = Drivers[i];
            int at = ModuleList + 0x100 + (i * 0x200);
            _memory.Address(last, Start + (uint)at, _wide);
            _memory.Address(at + (_wide ? 0x30 : 0x18), driver.Base, _wide).U4(at + (_wide ? 0x40 : 0x20), driver.Size).U4(at + (_wide ? 0x78 : 0x40), driver.CheckSum);
            // The first one has a path, the others a name alone.
            int text = at + ((_wide ? 0x48 : 0x24) + (i == 0 ? 0 : _wide ? 16 : 8));
            _memory.U2(text, (ushort)(driver.Name.Length * 2)).Address(text + _word, Start + (uint)at + 0x100, _wide).Utf16(at + 0x100, driver.Name);
            last = at;
        }

        _memory.Address(last, Start + ModuleList, _wide);
        _memory.Ascii(Image, "MZ").U4(Image + 0x3C, 0x80).Ascii(Image + 0x80, "PE\0\0").U4(Image + 0x88, Drivers[0].TimeDateStamp);
    }

    private void Map(PageTableImage image, int first, int end)
    {
        for (int page = first; page < end; page++)
        {
            ulong number = image.NewPage();
            image.Pages[number] = Bytes(page * PhysicalPages.Size, PhysicalPages.Size);
            image.Put(Start + (ulong)(page * PhysicalPages.Size), 1, image.Bits.Page(number));
        }
    }
}
