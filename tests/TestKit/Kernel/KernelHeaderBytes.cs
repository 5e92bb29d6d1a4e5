namespace Tephra.TestKit;

/// <summary>The header of a kernel dump, byte by byte from its published offsets.</summary>
public static class KernelHeaderBytes
{
    /// <summary>The header of a dump of type <paramref name="dumpType"/>, with the runs of <paramref name="pages"/> if there are any.</summary>
    public static byte[] Of(KernelFacts facts, uint dumpType, IReadOnlyDictionary<ulong, byte[]>? pages = null)
    {
        PlainBytes bytes = new PlainBytes(facts.HeaderSize).Fill(0, facts.HeaderSize, "PAGE");
        if (facts.Is64Bit) Put64(bytes, facts, dumpType);
        else Put32(bytes, facts, dumpType);
        if (pages is not null) PutRuns(bytes, facts.Is64Bit, PhysicalPages.Runs(pages), (ulong)pages.Count);
        return bytes.ToArray();
    }

    private static void Put64(PlainBytes bytes, KernelFacts facts, uint dumpType)
    {
        bytes.Ascii(4, "DU64").U4(8, 0xF).U4(0xC, facts.Build).U8(0x10, facts.DirectoryTableBase);
        bytes.U8(0x20, facts.PsLoadedModuleList).U8(0x28, facts.PsActiveProcessHead).U4(0x30, facts.Machine).U4(0x34, facts.NumberProcessors);
        bytes.U4(0x38, facts.BugCheckCode).U8(0x80, facts.KdDebuggerDataBlock);
        for (int i = 0; i < 4; i++) bytes.U8(0x40 + (i * 8), facts.BugCheckParameters[i]);
        bytes.Put(0x348, CpuContextBytes.Of(facts.Machine, facts.ProgramCounter, facts.StackPointer));
        if (facts.ExceptionCode is { } code)
            bytes.Put(0xF00, new byte[0x98]).U4(0xF00, code).U8(0xF10, facts.ProgramCounter).U4(0xF18, 1).U8(0xF20, 0x99);
        bytes.U4(0xF98, dumpType).U4(0x1048, 0).U1(0x104D, 2);
        PutOptional(bytes, facts, 0xFA8, 0x1030, 0x1040, 0x1044, 0x1050, 0xFB0);
    }

    private static void Put32(PlainBytes bytes, KernelFacts facts, uint dumpType)
    {
        bytes.Ascii(4, "DUMP").U4(8, 0xF).U4(0xC, facts.Build).U4(0x10, (uint)facts.DirectoryTableBase);
        bytes.U4(0x18, (uint)facts.PsLoadedModuleList).U4(0x1C, (uint)facts.PsActiveProcessHead).U4(0x20, facts.Machine).U4(0x24, facts.NumberProcessors);
        bytes.U4(0x28, facts.BugCheckCode).U1(0x5C, (byte)(facts.IsPae ? 1 : 0)).U1(0x5D, 0).U4(0x60, (uint)facts.KdDebuggerDataBlock);
        for (int i = 0; i < 4; i++) bytes.U4(0x2C + (i * 4), (uint)facts.BugCheckParameters[i]);
        bytes.Put(0x320, CpuContextBytes.Of(facts.Machine, facts.ProgramCounter, facts.StackPointer));
        if (facts.ExceptionCode is { } code)
            bytes.Put(0x7D0, new byte[0x50]).U4(0x7D0, code).U4(0x7DC, (uint)facts.ProgramCounter).U4(0x7E0, 1).U4(0x7E4, 0x99);
        bytes.U4(0xF88, dumpType).U4(0xF9C, 0);
        PutOptional(bytes, facts, 0xFC0, 0xFB8, 0xF94, 0xF98, 0x8A0, 0x820);
    }

    private static void PutOptional(PlainBytes bytes, KernelFacts facts, int time, int upTime, int product, int suite, int attributes, int comment)
    {
        if (facts.SystemTime is { } systemTime) bytes.U8(time, systemTime);
        if (facts.SystemUpTime is { } systemUpTime) bytes.U8(upTime, systemUpTime);
        if (facts.ProductType is { } productType) bytes.U4(product, productType);
        if (facts.SuiteMask is { } suiteMask) bytes.U4(suite, suiteMask);
        if (facts.Attributes is { } bits) bytes.U4(attributes, bits);
        if (facts.Comment is { } text) bytes.Ascii(comment, text + "\0");
    }

    private static void PutRuns(PlainBytes bytes, bool is64Bit, IReadOnlyList<(ulong First, ulong Count)> runs, ulong pages)
    {
        int at = is64Bit ? 0x88 : 0x64;
        if (is64Bit) bytes.U4(at, (uint)runs.Count).U8(at + 8, pages);
        else bytes.U4(at, (uint)runs.Count).U4(at + 4, (uint)pages);
        at += is64Bit ? 16 : 8;
        foreach ((ulong first, ulong count) in runs)
        {
            if (is64Bit) bytes.U8(at, first).U8(at + 8, count);
            else bytes.U4(at, (uint)first).U4(at + 4, (uint)count);
            at += is64Bit ? 16 : 8;
        }
    }
}
