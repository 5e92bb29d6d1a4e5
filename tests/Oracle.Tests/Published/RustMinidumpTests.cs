using System.Text.Json;
using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Every value that rust-minidump's minidump-stackwalk --json prints and the product has too.</summary>
public sealed class RustMinidumpTests
{
    public static TheoryData<string, string> Snapshots => new()
    {
        { "rust-minidump/expected/test_minidump_stackwalk__json-pretty.snap", "rust-minidump/test.dmp" },
        { "rust-minidump/expected/test_minidump_stackwalk__linux_json_pretty.snap", "rust-minidump/linux-mini.dmp" },
        { "rust-minidump/expected/test_minidump_stackwalk__macos_inlines_json_pretty.snap", "rust-minidump/pipeline-inlines-macos-segv.dmp" },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void The_modules(string snapshot, string dump)
    {
        JsonElement modules = PublishedFile.ReadSnapshot(snapshot).GetProperty("modules");
        Inspection inspection = InspectRuns.Inspect(dump);
        IReadOnlyList<InspectedModule> actual = inspection.Modules;
        var comparison = new Comparison(dump);
        comparison.Equal("the number of modules", modules.GetArrayLength(), actual.Count);
        comparison.Finish();
        int index = 0;
        foreach (JsonElement module in modules.EnumerateArray())
        {
            string place = $"modules[{index}]";
            InspectedModule here = actual[index++];
            ulong first = HexConverter.Parse(Text(module, "base_addr"));
            comparison.Equal($"{place}.name", Text(module, "filename"), here.FileName);
            comparison.Equal($"{place}.base", first, here.Base);
            comparison.Equal($"{place}.size", (long)(HexConverter.Parse(Text(module, "end_addr")) - first), here.Size);

            // Of a build id, debug_id is only the first 16 bytes, made a GUID of; code_id is the whole.
            bool isBuildId = inspection.System.Os == "linux";
            comparison.Equal($"{place}.codeViewId", Text(module, isBuildId ? "code_id" : "debug_id"), here.CodeViewId);
            if (inspection.System.Os == "windows")
                comparison.Equal($"{place}.timeDateStamp, size", Text(module, "code_id"), $"{here.TimeDateStamp:x8}{here.Size:x}");
        }

        comparison.Finish(atLeast: 4 * actual.Count);
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void The_threads(string snapshot, string dump)
    {
        JsonElement threads = PublishedFile.ReadSnapshot(snapshot).GetProperty("threads");
        Inspection actual = InspectRuns.Inspect(dump);
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(dump));
        var comparison = new Comparison(dump);
        comparison.Equal("the number of threads", threads.GetArrayLength(), actual.Threads.Count);
        comparison.Finish();
        int index = 0;
        foreach (JsonElement thread in threads.EnumerateArray())
        {
            InspectedThread here = actual.Threads[index];
            comparison.Equal($"threads[{index}].id", thread.GetProperty("thread_id").GetUInt32(), here.Id);

            // The first frame is the context's, for the crashed thread the exception's; a thread may be without frames.
            bool crashed = here.Id == actual.Exception?.ThreadId;
            ulong? counter = crashed ? session.Exception?.Registers?.InstructionPointer.Value : here.InstructionPointer;
            if (thread.GetProperty("frames") is { ValueKind: JsonValueKind.Array } frames && frames.GetArrayLength() > 0)
                comparison.Equal($"threads[{index}].instructionPointer", HexConverter.Parse(Text(frames[0], "offset")), counter);
            index++;
        }

        comparison.Finish(atLeast: 1 + index);
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void The_exception(string snapshot, string dump)
    {
        JsonElement root = PublishedFile.ReadSnapshot(snapshot);
        JsonElement crash = root.GetProperty("crash_info");
        JsonElement crashed = root.GetProperty("crashing_thread");
        Inspection actual = InspectRuns.Inspect(dump);
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(dump));
        var comparison = new Comparison(dump);
        comparison.Equal("exception.threadId", crashed.GetProperty("thread_id").GetUInt32(), actual.Exception?.ThreadId);
        comparison.Equal("the crashed thread", actual.Threads[crash.GetProperty("crashing_thread").GetInt32()].Id, actual.Exception?.ThreadId);
        comparison.Equal("exception.code", CodeOf(Text(crash, "type")), actual.Exception?.Code);

        // Of an access violation on Windows, the address that was touched is the second parameter.
        ulong? address = actual.System.Os == "windows" ? session.Exception?.Record.Information[1] : actual.Exception?.Address;
        comparison.Equal("the crash address", HexConverter.Parse(Text(crash, "address")), address);
        var registers = crashed.GetProperty("frames")[0].GetProperty("registers").EnumerateObject()
            .Select(register => (register.Name, HexConverter.Parse(register.Value.GetString()!)));
        Assert.InRange(RegisterComparison.Compare(comparison, "exception", registers, session.Exception?.Registers), 10, 17);
        comparison.Finish(atLeast: 14);
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void The_system_and_the_process(string snapshot, string dump)
    {
        JsonElement root = PublishedFile.ReadSnapshot(snapshot);
        JsonElement expected = root.GetProperty("system_info");
        InspectedSystem actual = InspectRuns.Inspect(dump).System;
        var comparison = new Comparison(dump);
        comparison.Equal("system.architecture", Text(expected, "cpu_arch") == "amd64" ? "x64" : Text(expected, "cpu_arch"), actual.Architecture);
        comparison.Equal("system.processors", expected.GetProperty("cpu_count").GetInt32(), actual.Processors);
        comparison.Equal("system.os", OperatingSystem(Text(expected, "os")), actual.Os);

        // On Linux the numbers are zero; what rust-minidump prints is the text beside them.
        if (actual.Os != "linux")
            comparison.Equal("system.version", Text(expected, "os_ver").Split(' ')[0], actual.Version);
        comparison.Equal("process.id", root.GetProperty("pid").GetUInt32(), InspectRuns.Inspect(dump).Process.Id);
        comparison.Finish(atLeast: 4);
    }

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;

    private static ulong CodeOf(string type) => type switch
    {
        "EXCEPTION_ACCESS_VIOLATION_WRITE" => 0xC0000005,
        "SIGSEGV" => 11,
        "EXC_BAD_ACCESS / KERN_INVALID_ADDRESS" => 1,
        _ => throw new FormatException($"the code of {type} is not known here"),
    };

    private static string OperatingSystem(string name) => name switch
    {
        "Windows NT" => "windows",
        "Linux" => "linux",
        "Mac OS X" => "macos",
        _ => name,
    };
}
