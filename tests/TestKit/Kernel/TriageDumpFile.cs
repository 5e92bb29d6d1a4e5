namespace Tephra.TestKit;

/// <summary>Type 4: the small dump. Drivers, stack and captured memory are what a test puts in.</summary>
/// <param name="facts">The header.</param>
public sealed class TriageDumpFile(KernelFacts facts)
{
    /// <summary>Sizes of the three structures of the system that are captured.</summary>
    public const int PrcbSize = 0x40, ProcessSize = 0x50, ThreadSize = 0x60;

    /// <summary>The stack from <see cref="KernelFacts.StackPointer"/> up.</summary>
    public byte[] CallStack { get; init; } = [.. PhysicalPages.Content(77).Take(0x100)];

    /// <summary>Loaded drivers.</summary>
    public IReadOnlyList<TriageDriver> Drivers { get; init; } = [];

    /// <summary>Unloaded drivers; names have up to twelve characters.</summary>
    public IReadOnlyList<(string Name, ulong Start, ulong End)> Unloaded { get; init; } = [];

    /// <summary>The page at the fault.</summary>
    public (ulong Address, byte[] Data)? DataPage { get; init; }

    /// <summary>Captured memory.</summary>
    public IReadOnlyList<(ulong Address, byte[] Data)> Blocks { get; init; } = [];

    /// <summary>What drivers added; empty for nothing.</summary>
    public byte[] SecondaryData { get; init; } = [];

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        bool wide = facts.Is64Bit;
        int triage = facts.HeaderSize;
        PlainBytes bytes = new PlainBytes(0).Put(0, KernelHeaderBytes.Of(facts, 4));
        bytes.Put(triage, new byte[wide ? 0x80 : 0x68]);
        bytes.U4(triage + 0x0C, wide ? 0x348u : 0x320).U4(triage + 0x10, wide ? 0xF00u : 0x7D0);
        bytes.U4(triage + 0x14, Add(bytes, new PlainBytes(0x50).U4(0, 1).U4(4, 0x50).ToArray()));
        bytes.U4(triage + 0x18, Add(bytes, UnloadedBytes()));
        bytes.U4(triage + 0x1C, Add(bytes, PhysicalPages.Content(1)[..PrcbSize]));
        bytes.U4(triage + 0x20, Add(bytes, PhysicalPages.Content(2)[..ProcessSize]));
        bytes.U4(triage + 0x24, Add(bytes, PhysicalPages.Content(3)[..ThreadSize]));
        bytes.U4(triage + 0x28, Add(bytes, CallStack)).U4(triage + 0x2C, (uint)CallStack.Length);
        byte[] debugger = DebuggerDataBytes.Of(facts, 0x380, prcb: PrcbSize, process: ProcessSize, thread: ThreadSize);
        bytes.U4(triage + (wide ? 0x70 : 0x58), Add(bytes, debugger)).U4(triage + (wide ? 0x74 : 0x5C), (uint)debugger.Length);
        AddDrivers(bytes, triage);
        bytes.U4(triage + 0x44, 0xFFFFFFFF).Address(triage + 0x48, facts.StackPointer, wide);
        AddBlocks(bytes, triage);
        if (DataPage is { } page)
            bytes.Address(triage + (wide ? 0x60 : 0x4C), page.Address, wide).U4(triage + (wide ? 0x68 : 0x50), Add(bytes, page.Data)).U4(triage + (wide ? 0x6C : 0x54), (uint)page.Data.Length);
        bytes.U4(triage + 8, (uint)bytes.Length).Ascii(bytes.Length, "TRGD").U4(triage + 4, (uint)bytes.Length);
        return bytes.Put(bytes.Length, SecondaryData).ToArray();
    }

    private static uint Add(PlainBytes bytes, byte[] piece)
    {
        int at = (bytes.Length + 7) & ~7;
        bytes.Put(at, piece);
        return (uint)at;
    }

    private byte[] UnloadedBytes()
    {
        bool wide = facts.Is64Bit;
        PlainBytes bytes = new PlainBytes(0).Address(0, (ulong)Unloaded.Count, wide);
        foreach ((string name, ulong start, ulong end) in Unloaded)
        {
            int at = bytes.Length;
            bytes.Put(at, new byte[wide ? 56 : 40]).U2(at, (ushort)(name.Length * 2)).U2(at + 2, (ushort)(name.Length * 2));
            bytes.Utf16(at + (wide ? 16 : 8), name).Address(at + (wide ? 40 : 32), start, wide).Address(at + (wide ? 48 : 36), end, wide);
        }

        return bytes.ToArray();
    }

    private void AddDrivers(PlainBytes bytes, int triage)
    {
        (int size, int ldr) = facts.Is64Bit ? (144, 8) : (76, 4);
        int list = (int)Add(bytes, new byte[size * Drivers.Count]);
        int pool = (int)Add(bytes, []);
        for (int i = 0; i < Drivers.Count; i++)
        {
            TriageDriver driver = Drivers[i];
            uint name = Add(bytes, new PlainBytes(4).U4(0, (uint)driver.Name.Length).Utf16(4, driver.Name + "\0").ToArray());
            int at = list + (i * size);
            bytes.U4(at, name).Address(at + ldr + (facts.Is64Bit ? 0x30 : 0x18), driver.Base, facts.Is64Bit);
            bytes.U4(at + ldr + (facts.Is64Bit ? 0x40 : 0x20), driver.Size).U4(at + ldr + (facts.Is64Bit ? 0x78 : 0x40), driver.CheckSum);
            bytes.U4(at + ldr + (facts.Is64Bit ? 0x80 : 0x44), driver.TimeDateStamp);
        }

        bytes.U4(triage + 0x30, (uint)list).U4(triage + 0x34, (uint)Drivers.Count).U4(triage + 0x38, (uint)pool).U4(triage + 0x3C, (uint)(bytes.Length - pool));
    }

    private void AddBlocks(PlainBytes bytes, int triage)
    {
        bool wide = facts.Is64Bit;
        int size = wide ? 16 : 12;
        int list = (int)Add(bytes, new byte[size * Blocks.Count]);
        for (int i = 0; i < Blocks.Count; i++)
        {
            int at = list + (i * size);
            uint data = Add(bytes, Blocks[i].Data);
            bytes.Address(at, Blocks[i].Address, wide).U4(at + size - 8, data).U4(at + size - 4, (uint)Blocks[i].Data.Length);
        }

        bytes.U4(triage + (wide ? 0x78 : 0x60), (uint)list).U4(triage + (wide ? 0x7C : 0x64), (uint)Blocks.Count);
    }
}
