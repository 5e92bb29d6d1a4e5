using System.Text;
using Tephra.Formats;
using Tephra.TestKit;
using VerifyXunit;

namespace Tephra.Engine.Tests;

/// <summary>Which callbacks come in which order with which arguments, for every kind of dump; and what of that is documented.</summary>
public sealed class EventSnapshotTests
{
    private static readonly Dictionary<string, Func<DumpBuilder>> UserDumps = new()
    {
        ["with an exception"] = Dumps.Crash,
        ["without an exception"] = Dumps.Quiet,
        ["without threads"] = () => new DumpBuilder().WithSystem().WithMemory((0x1000, [1])),
        ["with an exception on a thread that is not there"] = () => new DumpBuilder().WithSystem().WithThreads((1, [])).WithException(99, 0xC0000194, 0x10, []),
        ["of 32 bits on a 64-bit system"] = () => new DumpBuilder().WithSystem(architecture: 10)
            .WithThreads((7, CpuContextBytes.Of(KernelFacts.I386, 0x401000, 0x12F000))).WithModules((0x400000, 0x1000, @"C:\old.exe", [])),
        ["of 64-bit ARM, from Linux"] = () => new DumpBuilder().WithSystem(architecture: 12, platform: 0x8201)
            .WithThreads((9, CpuContextBytes.Of(KernelFacts.Arm64, 0x5000, 0x6000))).WithException(9, 11, 0x5004, CpuContextBytes.Of(KernelFacts.Arm64, 0x5004, 0x6000)),
    };

    private static readonly Dictionary<string, Func<byte[]>> OldDumps = new()
    {
        ["of 32 bits, at its second chance"] = () => UserDumpProcess.Of(KernelFacts.I386),
        ["of 64 bits, at its first chance"] = () => UserDumpProcess.Of(KernelFacts.Amd64, firstChance: true),
        ["at the end of the process"] = () => UserDumpProcess.Of(KernelFacts.I386, eventCode: 5),
    };

    [Fact]
    public Task User_dumps() => Verify(UserDumps.Select(dump => (dump.Key, Record(dump.Value().ToSource()))));

    [Fact]
    public Task Old_full_user_dumps() => Verify(OldDumps.Select(dump => (dump.Key, Record(ByteSource.FromMemory(dump.Value())))));

    [Fact]
    public Task Kernel_dumps() => Verify(
        KernelDumps.All.Append(new("header-x64 of an access violation", () => KernelDumpFile.HeaderOnly(KernelDumps.X64 with { ExceptionCode = 0xC0000005 })))
            .Select(dump => (dump.Key, Record(ByteSource.FromMemory(dump.Value())))));

    [Fact]
    public Task Two_dumps_in_one_session() => Verify([("a user dump and a kernel dump", Record(Dumps.Crash().ToSource(), ByteSource.FromMemory(KernelDumps.All["full-x64"]())))]);

    [Fact]
    public Task A_dump_in_a_cabinet()
    {
        using var cabinet = new MemoryStream();
        byte[] dump = Dumps.Crash().ToArray();
        CabinetWriter.Write(cabinet, [new CabinetItem("crash.dmp", () => new MemoryStream(dump))]);
        return Verify([("a user dump", Record(ByteSource.FromMemory(cabinet.ToArray())))]);
    }

    [Fact]
    public void What_is_documented_of_the_order_holds_for_every_kind()
    {
        IEnumerable<ByteSource> dumps = [.. UserDumps.Values.Select(dump => dump().ToSource()), .. OldDumps.Values.Concat(KernelDumps.All.Values).Select(dump => ByteSource.FromMemory(dump()))];
        foreach (ByteSource dump in dumps)
        {
            List<string> lines = Record(dump);
            // SessionStatus(ACTIVE) is followed by ChangeDebuggeeState(ALL, 0); any other is preceded by ChangeEngineState(EXECUTION_STATUS).
            Assert.Equal("ChangeDebuggeeState(All, 0)", lines[lines.IndexOf("SessionStatus(Active)") + 1]);
            Assert.StartsWith("ChangeEngineState(ExecutionStatus", lines[lines.IndexOf("SessionStatus(EndSessionPassive)") - 1]);
            // A new system with its id, a removed one with DEBUG_ANY_ID; and no status inside a wait once the last one is gone.
            Assert.Equal("ChangeEngineState(Systems, 0)", lines[0]);
            Assert.Equal("ChangeEngineState(Systems, ffffffff)", lines[^3]);
            Assert.Equal("ChangeEngineState(ExecutionStatus, 7)", lines[^2]);
            // Inside the wait statuses carry INSIDE_WAIT; the one that tells that it was satisfied does not, and comes last.
            string[] statuses = [.. lines.Where(line => line.StartsWith("ChangeEngineState(ExecutionStatus", StringComparison.Ordinal))];
            Assert.Equal(["ChangeEngineState(ExecutionStatus, 100000001)", "ChangeEngineState(ExecutionStatus, 100000006)", "ChangeEngineState(ExecutionStatus, 6)", "ChangeEngineState(ExecutionStatus, 7)"], statuses);
            // What can't be mapped to a breakpoint of the engine arrives as an exception.
            Assert.Single(lines, line => line.StartsWith("Exception(", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.StartsWith("Breakpoint", StringComparison.Ordinal));
        }
    }

    private static List<string> Record(params ByteSource[] dumps)
    {
        using var client = new DebugClient();
        var log = new CallbackLog();
        client.SetEventCallbacks(log);
        foreach (ByteSource dump in dumps)
            Assert.Equal(HResult.Ok, client.OpenDumpSource("dump", dump));
        foreach (ByteSource _ in dumps)
            Assert.Equal(HResult.Ok, client.WaitForEvent(DebugConstants.WaitDefault, DebugConstants.Infinite));
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        return log.Lines;
    }

    private static Task Verify(
        IEnumerable<(string Name, List<string> Lines)> sequences,
        [System.Runtime.CompilerServices.CallerFilePath] string path = "",
        [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var text = new StringBuilder();
        foreach ((string name, List<string> lines) in sequences)
            text.Append(text.Length == 0 ? "" : "\n").Append(name).Append('\n').AppendJoin("", lines.Select(line => $"    {line}\n"));
        return Verifier.Verify(text.ToString(), sourceFile: path, method: method);
    }
}
