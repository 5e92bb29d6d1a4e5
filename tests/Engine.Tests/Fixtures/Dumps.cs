namespace Tephra.Engine.Tests;

/// <summary>Small dumps that many tests use.</summary>
internal static class Dumps
{
    public const ulong Code = 0x7FF6_0000_1000;
    public const uint AccessViolation = 0xC0000005;

    /// <summary>A crash: two threads, two modules, an exception on the second thread, three ranges of memory.</summary>
    public static DumpBuilder Crash() => new DumpBuilder()
        .WithSystem()
        .WithProcessId(4711)
        .WithThreads((10, DumpBuilder.Context64(Code + 1, 0x1000)), (20, DumpBuilder.Context64(Code + 2, 0x2000)))
        .WithModules((0x7FF6_0000_0000, 0x10000, @"C:\app\app.exe", []), (0x7FFC_0000_0000, 0x2000, @"C:\Windows\ntdll.dll", []))
        .WithException(20, AccessViolation, Code + 0x10, DumpBuilder.Context64(Code + 0x10, 0x2100))
        .WithMemory((0x1000, Fill(0x100, 1)), (0x2000, Fill(0x200, 2)), (Code, Fill(0x100, 3)));

    /// <summary>A dump without an exception, of one thread and one module.</summary>
    public static DumpBuilder Quiet() => new DumpBuilder()
        .WithSystem()
        .WithThreads((30, DumpBuilder.Context64(0x5000, 0x6000)))
        .WithModules((0x400000, 0x1000, "/usr/bin/quiet.bin", []))
        .WithMemory((0x5000, Fill(0x10, 4)));

    public static byte[] Fill(int length, byte seed)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
            bytes[i] = (byte)((i * 7) + seed);
        return bytes;
    }
}
