namespace Tephra.TestKit;

/// <summary>KDDEBUGGER_DATA64, with the fields that tests need.</summary>
public static class DebuggerDataBytes
{
    /// <summary>The record, cut to <paramref name="size"/> bytes, as older systems have it.</summary>
    public static byte[] Of(
        KernelFacts facts, int size = 0x3A0, ulong kernelBase = 0xFFFFF804_80000000, byte l1tfBit = 0, ushort prcb = 0x40, ushort process = 0x50, ushort thread = 0x60)
    {
        PlainBytes bytes = new PlainBytes(0x3A0).Ascii(0x10, "KDBG").U4(0x14, (uint)size).U8(0x18, kernelBase);
        bytes.U2(0x36, (ushort)(facts.Is64Bit ? 4 << 2 : 1)).U8(0x48, facts.PsLoadedModuleList).U8(0x50, facts.PsActiveProcessHead).U8(0x138, PhysicalPages.Size);
        bytes.U8(0x208, kernelBase + 0x208).U2(0x298, 0x218).U2(0x2A8, process).U2(0x2B0, prcb).U2(0x2C0, thread);
        if (l1tfBit != 0) bytes.U1(0x2C2, l1tfBit).U1(0x2C3, 4);
        bytes.U4(0x340, 0x30).U8(0x360, 0xFFFFF680_00000000).U4(0x370, 0x120).U2(0x37C, 0xAB8).U8(0x388, 1).U8(0x390, 0x7F).U2(0x398, 0x1234);
        return bytes.ToArray()[..size];
    }
}
