using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary><c>tephra modules</c> and its kind: lists of a dump, whole.</summary>
public sealed class ListCommandTests
{
    [Theory]
    [InlineData("modules", 5)]
    [InlineData("threads", 3)]
    [InlineData("handles", 0)]
    [InlineData("regions", 0)]
    public void Lists_have_all_in_JSON(string list, int count)
    {
        ProgramResult run = ToolRun.Of(list, ToolRun.Sample, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(count, JsonDocument.Parse(run.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public void Streams_are_those_of_inspect()
    {
        JsonElement streams = JsonDocument.Parse(ToolRun.Of("streams", ToolRun.Sample, "--json").Output).RootElement;
        JsonElement inspected = JsonDocument.Parse(ToolRun.Of("inspect", ToolRun.Sample, "--json").Output).RootElement.GetProperty("streams");
        Assert.Equal(inspected.GetRawText().Replace(" ", ""), streams.GetRawText().Replace(" ", ""));
    }

    [Fact]
    public void Processes_are_those_of_a_kernel_dump()
    {
        using var dump = new TempFile(new KernelMachine().ToArray());
        JsonElement processes = JsonDocument.Parse(ToolRun.Of("processes", dump.Path, "--json").Output).RootElement;
        Assert.Equal([(4, "System"), (1000, "fifteen-letters")], processes.EnumerateArray().Select(process => (process.GetProperty("id").GetInt32(), process.GetProperty("imageFileName").GetString())));
    }

    [Fact]
    public void Modules_are_a_table_for_people() => Assert.Contains("kettle.exe", ToolRun.Of("modules", ToolRun.Sample).Output, StringComparison.Ordinal);

    [Fact]
    public void A_small_kernel_dump_lists_its_drivers_and_has_no_streams()
    {
        using var dump = new TempFile(KernelDumps.All["triage-x64-blobs"]());
        Assert.Equal(
            KernelDumps.Drivers.Length, JsonDocument.Parse(ToolRun.Of("modules", dump.Path, "--json").Output).RootElement.GetArrayLength());
        ProgramResult run = ToolRun.Of("streams", dump.Path);
        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("has no such list", StringComparison.Ordinal)));
    }
}
