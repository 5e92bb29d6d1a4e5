using System.Text.Json;

namespace Tephra.Engine.Tests;

public sealed class InspectTests
{
    [Fact]
    public void The_json_has_stable_keys_in_a_stable_order()
    {
        DumpBuilder dump = Dumps.Crash();
        dump.Add(0, []);
        dump.Add(0xABCDEF, [1, 2, 3]);
        using var file = new TempFile(dump.ToArray());
        InspectRun run = InspectRun.Start(file.Path, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement json = run.Json;
        Assert.Equal(["format", "size", "system", "process", "exception", "threads", "modules", "memory", "streams", "problems"], Keys(json));
        Assert.Equal("""{"architecture":"x64","os":"windows","version":"10.0.19045","processors":4}""", Compact(json.GetProperty("system")));
        Assert.Equal("""{"id":4711}""", Compact(json.GetProperty("process")));
        Assert.Equal("""{"threadId":20,"code":"0xc0000005","address":"0x7ff600001010"}""", Compact(json.GetProperty("exception")));
        Assert.Equal("""{"id":10,"instructionPointer":"0x7ff600001001","stackPointer":"0x1000","teb":"0x70000000"}""", Compact(json.GetProperty("threads")[0]));
        Assert.Equal(
            """{"name":"C:\\app\\app.exe","base":"0x7ff600000000","size":65536,"timeDateStamp":"0x50000000","checkSum":"0xc0de","codeViewId":null}""",
            Compact(json.GetProperty("modules")[0]));
        Assert.Equal("""{"ranges":3,"bytes":1024}""", Compact(json.GetProperty("memory")));
        JsonElement streams = json.GetProperty("streams");
        Assert.Equal(8, streams.GetArrayLength());
        Assert.Equal(["type", "name", "offset", "size", "typed"], Keys(streams[0]));
        Assert.StartsWith("""{"type":7,"name":"SystemInfoStream",""", Compact(streams[0]));
        Assert.EndsWith(""","size":56,"typed":true}""", Compact(streams[0]));
        Assert.StartsWith("""{"type":11259375,"name":"0xabcdef",""", Compact(streams[7]));
        Assert.EndsWith(""","size":3,"typed":false}""", Compact(streams[7]));
        Assert.Equal("[]", Compact(json.GetProperty("problems")));
    }

    [Fact]
    public void What_a_dump_does_not_say_is_null()
    {
        using var file = new TempFile(new DumpBuilder().ToArray());
        InspectRun run = InspectRun.Start(file.Path, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            {"format":"minidump","size":32,"system":{"architecture":null,"os":null,"version":null,"processors":null},"process":{"id":null},"exception":null,"threads":[],"modules":[],"memory":{"ranges":0,"bytes":0},"streams":[],"problems":[]}
            """,
            Compact(run.Json));
    }

    [Theory]
    [InlineData("bitmap-kernel-x64", """{"ranges":0,"bytes":0,"physicalPages":7}""", "28 KB of physical memory, 7 pages")]
    [InlineData("full-x86", """{"ranges":0,"bytes":0,"physicalPages":7}""", "28 KB of physical memory, 7 pages")]
    [InlineData("triage-x64-blobs", """{"ranges":3,"bytes":336,"physicalPages":null}""", null)] // 0x100 of the stack, blocks of 0x30 and 0x20
    public void Of_a_kernel_dump_physical_memory_is_counted_too(string name, string expected, string? text)
    {
        using var file = new TempFile(TestKit.KernelDumps.All[name]());
        Assert.Equal(expected, Compact(InspectRun.Start(file.Path, "--json").Json.GetProperty("memory")));
        string output = InspectRun.Start(file.Path).Output;
        if (text is null) Assert.DoesNotContain("physical memory", output);
        else Assert.Contains(text, output);
    }

    [Fact]
    public void A_broken_stream_is_named_and_the_rest_is_shown()
    {
        DumpBuilder dump = Dumps.Crash();
        dump.Add(14, [1], statedSize: 5000);
        byte[] bytes = dump.ToArray();
        using var file = new TempFile(bytes);
        InspectRun run = InspectRun.Start(file.Path, "--json");
        Assert.Equal(0, run.ExitCode);
        JsonElement problem = Assert.Single(run.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(["stream", "offset", "reason"], Keys(problem));
        Assert.Equal("UnloadedModuleListStream", problem.GetProperty("stream").GetString());
        Assert.Equal(2, run.Json.GetProperty("threads").GetArrayLength());
        InspectRun text = InspectRun.Start(file.Path);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("Broken", text.Output);
        Assert.Contains("0xc0000005", text.Output);
    }

    [Fact]
    public void What_is_no_dump_is_exit_code_2_and_one_line()
    {
        using var garbage = new TempFile(Dumps.Fill(300, 1));
        using var empty = new TempFile([]);
        using var cut = new TempFile(Dumps.Crash().ToArray()[..40]);
        foreach (string path in (string[])["no such\nfile.dmp", garbage.Path, empty.Path, cut.Path, Path.GetTempPath()])
        {
            foreach (string[] arguments in (string[][])[[path], [path, "--json"]])
            {
                InspectRun run = InspectRun.Start(arguments);
                Assert.Equal((2, ""), (run.ExitCode, run.Output));
                Assert.StartsWith("tephra: ", run.Error);
                Assert.Equal(1, run.Error.Count(c => c == '\n'));
            }
        }
    }

    [Fact]
    public void Without_a_file_the_sample_is_shown_within_80_columns()
    {
        InspectRun run = InspectRun.Start();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("kettle.exe", run.Output);
        Assert.Contains("0xc0000005 Access violation", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain("\e", run.Output);
    }

    [Fact]
    public void Names_from_a_dump_are_no_commands_to_the_console()
    {
        DumpBuilder dump = new DumpBuilder().WithSystem().WithModules((0x1000, 0x1000, "[red]a[/] \e[2J\r\n[/]b", []), (0x3000, 1, "\ud800x", []));
        using var file = new TempFile(dump.ToArray());
        InspectRun text = InspectRun.Start(file.Path);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("[red]a[/]", text.Output);
        Assert.DoesNotContain("\e", text.Output);
        InspectRun json = InspectRun.Start(file.Path, "--json");
        Assert.Equal("[red]a[/] \e[2J\r\n[/]b", json.Json.GetProperty("modules")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Every_real_dump_is_inspected()
    {
        Parallel.ForEach(SharedFiles.UserDumps(), path =>
        {
            InspectRun json = InspectRun.Start(path, "--json");
            Assert.Equal((0, ""), (json.ExitCode, json.Error));
            Assert.Equal(new FileInfo(path).Length, json.Json.GetProperty("size").GetInt64());
        });
    }

    private static string[] Keys(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
