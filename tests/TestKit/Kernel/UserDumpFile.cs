namespace Tephra.TestKit;

/// <summary>The dump of a process as debuggers wrote it before minidumps: one thread, one module, one region of memory.</summary>
public static class UserDumpFile
{
    /// <summary>The bytes of its one region.</summary>
    public static byte[] Memory { get; } = PhysicalPages.Content(5);

    /// <summary>A file; its region is at <paramref name="region"/>.</summary>
    public static byte[] Of(uint machine, string module, ulong moduleBase, ulong region, uint exceptionCode)
    {
        bool wide = machine is KernelFacts.Amd64 or KernelFacts.Arm64;
        int pointer = wide ? 8 : 4;
        PlainBytes bytes = new PlainBytes(0x20 + (6 * pointer)).Ascii(0, wide ? "USERDU64" : "USERDUMP").U4(8, 5).U4(0xC, 2195).U4(0x10, machine);
        bytes.U4(0x14, 1).U4(0x18, 1).U4(0x1C, 1);
        int context = Append(bytes, CpuContextBytes.Of(machine, moduleBase + 0x1000, region + 0x20));
        int modules = Append(bytes, new PlainBytes(0).Address(0, moduleBase, wide).U4(pointer, 0x5000).U4(pointer + 4, (uint)module.Length + 1).Ascii(pointer + 8, module + "\0").ToArray());
        int regions = Append(bytes, Region(region, wide));
        int debugEvent = Append(bytes, Event(exceptionCode, moduleBase + 0x1000, wide));
        int threads = Append(bytes, new PlainBytes(80).U4(0, 43).U4(12, 8).U8(16, 0x7FFDF000).ToArray());
        int data = Append(bytes, Memory);
        int[] offsets = [context, modules, data, regions, debugEvent, threads];
        for (int i = 0; i < offsets.Length; i++) bytes.Address(0x20 + (i * pointer), (ulong)offsets[i], wide);
        return bytes.ToArray();
    }

    private static int Append(PlainBytes bytes, byte[] piece)
    {
        int at = bytes.Length;
        bytes.Put(at, piece);
        return at;
    }

    private static byte[] Region(ulong region, bool wide) => wide
        ? new PlainBytes(48).U8(0, region).U8(8, region).U4(16, 4).U8(24, 4096).U4(32, 0x1000).U4(36, 4).U4(40, 0x20000).ToArray()
        : new PlainBytes(28).U4(0, (uint)region).U4(4, (uint)region).U4(8, 4).U4(12, 4096).U4(16, 0x1000).U4(20, 4).U4(24, 0x20000).ToArray();

    private static byte[] Event(uint code, ulong address, bool wide) => wide
        ? new PlainBytes(16 + 156).U4(0, 1).U4(4, 42).U4(8, 43).U4(16, code).U8(32, address).U4(16 + 152, 1).ToArray()
        : new PlainBytes(12 + 84).U4(0, 1).U4(4, 42).U4(8, 43).U4(12, code).U4(24, (uint)address).U4(12 + 80, 1).ToArray();
}
