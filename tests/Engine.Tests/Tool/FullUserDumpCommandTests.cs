using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>The tool on old full user dumps.</summary>
public sealed class FullUserDumpCommandTests
{
    [Fact]
    public void Inspect_shows_it_as_any_other()
    {
        using var file = new TempFile(UserDumpProcess.Of(KernelFacts.I386));
        ProgramResult run = ToolRun.Of("inspect", file.Path, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("userdump", json.GetProperty("format").GetString());
        Assert.Equal("5.1.2600", json.GetProperty("system").GetProperty("version").GetString());
        Assert.Equal("0xc0000005", json.GetProperty("exception").GetProperty("code").GetString());
        Assert.Equal((2, 2), (json.GetProperty("threads").GetArrayLength(), json.GetProperty("modules").GetArrayLength()));
        Assert.Equal(16384, json.GetProperty("memory").GetProperty("bytes").GetInt32());
        Assert.Equal(0, json.GetProperty("problems").GetArrayLength());
        string text = ToolRun.Of("inspect", file.Path).Output;
        Assert.Contains("windows 5.1.2600", text, StringComparison.Ordinal);
        Assert.Contains("app+0x1234", text, StringComparison.Ordinal);
        Assert.DoesNotContain("of them", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_reads_have_what_it_holds()
    {
        using var file = new TempFile(UserDumpProcess.Of(KernelFacts.Amd64));
        JsonElement modules = JsonDocument.Parse(ToolRun.Of("modules", file.Path, "--json").Output).RootElement;
        Assert.Equal([@"C:\app.exe", @"C:\WINNT\system32\ntdll.dll"], modules.EnumerateArray().Select(module => module.GetProperty("name").GetString()));
        JsonElement threads = JsonDocument.Parse(ToolRun.Of("threads", file.Path, "--json").Output).RootElement;
        Assert.Equal([43, 44], threads.EnumerateArray().Select(thread => thread.GetProperty("id").GetInt32()));
        Assert.Equal(3, JsonDocument.Parse(ToolRun.Of("regions", file.Path, "--json").Output).RootElement.GetArrayLength());
        List<JsonElement> read = ToolRun.Lines(ToolRun.Of("read", file.Path, "12000,4", "20000,4").Output);
        Assert.Equal(Convert.ToHexStringLower(UserDumpProcess.MoreHeapBytes.AsSpan(0, 4)), read[0].GetProperty("bytes").GetString());
        Assert.Equal("not-in-dump", read[1].GetProperty("error").GetString());
    }

    [Fact]
    public void Check_finds_nothing_in_it_and_streams_are_refused()
    {
        using var file = new TempFile(UserDumpProcess.Of(KernelFacts.Amd64));
        Assert.Equal(0, ToolRun.Of("check", file.Path).ExitCode);
        ProgramResult run = ToolRun.Of("streams", file.Path);
        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("has no such list", StringComparison.Ordinal)));
    }
}
