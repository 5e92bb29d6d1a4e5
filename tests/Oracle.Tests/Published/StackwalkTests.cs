using System.Globalization;
using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Every value that Breakpad's minidump_stackwalk prints and the product has too.</summary>
public sealed class StackwalkTests
{
    private const string Dump = "breakpad/minidump2.dmp";
    private const string Lines = "breakpad/expected/minidump2.stackwalk.machine_readable.out";
    private const string Text = "breakpad/expected/minidump2.stackwalk.out";
    private const int Modules = 13;
    private const ulong AccessViolation = 0xC0000005;

    [Fact]
    public void The_lines_for_machines()
    {
        var expected = new StackwalkLines(PublishedFile.ReadLines(Lines));
        Inspection actual = InspectRuns.Inspect(Dump);
        var comparison = new Comparison(Lines);
        comparison.Equal("OS", "Windows NT windows", $"{expected.Get("OS")[0]} {actual.System.Os}");
        comparison.Equal("system.version", expected.Get("OS")[1].Split(' ')[0], actual.System.Version);
        comparison.Equal("system.architecture", expected.Get("CPU")[0], actual.System.Architecture);
        comparison.Equal("system.processors", int.Parse(expected.Get("CPU")[2], CultureInfo.InvariantCulture), actual.System.Processors);
        CompareCrash(comparison, expected.Get("Crash")[0], expected.Get("Crash")[1]);
        comparison.Equal("the crashed thread", actual.Threads[int.Parse(expected.Get("Crash")[2], CultureInfo.InvariantCulture)].Id, actual.Exception!.ThreadId);
        IReadOnlyList<IReadOnlyList<string>> modules = expected.All("Module");
        foreach ((IReadOnlyList<string> module, InspectedModule here) in modules.Zip(actual.Modules.OrderBy(module => module.Base)))
        {
            comparison.Equal($"{module[0]}.name", module[0], here.FileName);
            comparison.Equal($"{module[0]}.codeViewId", module[3], here.CodeViewId);
            comparison.Equal($"{module[0]}.base", HexConverter.Parse(module[4]), here.Base);
            comparison.Equal($"{module[0]}.end", HexConverter.Parse(module[5]), here.Base + (ulong)here.Size - 1);
        }

        comparison.Equal("the number of modules", modules.Count, actual.Modules.Count);
        comparison.Finish(atLeast: 8 + (4 * Modules));
    }

    [Fact]
    public void The_text_for_people()
    {
        var expected = new StackwalkText(string.Join('\n', PublishedFile.ReadLines(Text)));
        Inspection actual = InspectRuns.Inspect(Dump);
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(Dump));
        var comparison = new Comparison(Text);
        comparison.Equal("Operating system", "Windows NT windows", $"{expected.Get("Operating system")} {actual.System.Os}");
        comparison.Equal("system.architecture", expected.Get("CPU"), actual.System.Architecture);
        CompareCrash(comparison, expected.Get("Crash reason"), expected.Get("Crash address"));
        ExceptionRecord64 record = session.Exception!.Record;
        comparison.Sequence(
            "the exception's parameters",
            expected.CrashParameters(),
            [.. Enumerable.Range(0, (int)record.NumberParameters).Select(index => record.Information[index])]);
        comparison.Equal("the crashed thread", actual.Threads[0].Id, session.Exception.ThreadId);
        Assert.Equal(10, RegisterComparison.Compare(comparison, "exception", expected.Registers(), session.Exception.Registers));
        comparison.Sequence(
            "modules",
            expected.Modules(),
            [.. actual.Modules.OrderBy(module => module.Base).Select(module => (module.Base, module.Base + (ulong)module.Size - 1, module.FileName!))]);
        comparison.Finish(atLeast: 7 + 10 + Modules);
    }

    /// <summary>Breakpad takes the address of an access violation from its second parameter, and from the first that something was written.</summary>
    private static void CompareCrash(Comparison comparison, string reason, string address)
    {
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(Dump));
        ExceptionRecord64 record = session.Exception!.Record;
        comparison.Equal("the crash reason", ("EXCEPTION_ACCESS_VIOLATION_WRITE", AccessViolation, 1ul), (reason, record.ExceptionCode, record.Information[0]));
        comparison.Equal("exception.code", AccessViolation, InspectRuns.Inspect(Dump).Exception?.Code);
        comparison.Equal("the crash address", HexConverter.Parse(address), record.Information[1]);
    }
}
