using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Dumps the product builds.</summary>
internal static class BuiltDumps
{
    public const ulong Code = 0x7FF6_1000_1000;
    public static readonly System.Guid Pdb = new("00112233-4455-6677-8899-aabbccddeeff");

    public static readonly TargetSystem Windows = new(9, 2, 10, 0, 19045, 8, 1, "Service Pack 1");

    /// <summary>Two threads with stacks, two modules, an exception in the second thread, memory at its instruction, two comments, a user stream.</summary>
    public static MinidumpBuilder Crash()
    {
        var builder = new MinidumpBuilder(Windows) { Flags = 0x40, TimeDateStamp = 0x6000_0000 };
        builder.SetProcess(4711, 0x5FFF_0000);
        builder.AddThread(new MinidumpThread(10) { Context = Context(Code + 1, 0x1000), StackStart = 0x1000, Stack = Dumps.Fill(0x101, 1), Teb = 0x7000, Priority = 3 });
        builder.AddThread(new MinidumpThread(20) { Context = Context(Code + 2, 0x2000), StackStart = 0x2000, Stack = Dumps.Fill(0x80, 2), SuspendCount = 1 });
        builder.AddModule(new MinidumpModule(@"C:\app\app.exe", 0x7FF6_1000_0000, 0x10000)
        {
            TimeDateStamp = 77,
            CheckSum = 88,
            CodeView = MinidumpCodeView.Pdb70(Pdb, 3, @"C:\app\app.pdb"),
        });
        builder.AddModule(new MinidumpModule("/usr/lib/libßc.so", 0x7FFC_0000_0000, 0x2000) { CodeView = MinidumpCodeView.ElfBuildId([1, 2, 0xAB]) });
        builder.SetException(new MinidumpException(20, Dumps.AccessViolation, Code + 0x10) { Parameters = [1, 0xDEAD], Context = Context(Code + 0x10, 0x2010) });
        builder.AddMemory(Code, Dumps.Fill(0x100, 3));
        builder.AddCommentA("plain");
        builder.AddCommentW("größer");
        builder.AddStream(0x12345678, [1, 2, 3, 4, 5]);
        return builder;
    }

    /// <summary>A context of x64 as an object; what it does not set is zero.</summary>
    public static byte[] Context(ulong rip, ulong rsp)
    {
        ContextAmd64 context = ContextAmd64.Read(new byte[1232]);
        context.ContextFlags = 0x10000B;
        context.Rip = rip;
        context.Rsp = rsp;
        context.Rbx = 0xB0B;
        return context.ToArray();
    }

    public static UserMinidumpTarget Open(byte[] dump) => (UserMinidumpTarget)DumpFile.Open(ByteSource.FromMemory(dump));

    public static byte[] Stream(UserMinidumpTarget target, uint type)
    {
        DumpStream stream = target.FindStream(type)!;
        byte[] bytes = new byte[stream.Size];
        Assert.Equal(bytes.Length, target.ReadStream(stream, 0, bytes));
        return bytes;
    }

    public static byte[] Memory(DumpTarget target, ulong address, int length)
    {
        byte[] bytes = new byte[length];
        Assert.True(target.Memory.TryReadExactly(address, bytes), $"0x{address:x}");
        return bytes;
    }
}
