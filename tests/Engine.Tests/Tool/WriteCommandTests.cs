using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary><c>tephra write</c>: a dump of what another holds.</summary>
public sealed class WriteCommandTests
{
    [Fact]
    public void A_small_dump_opens_with_its_comment()
    {
        using var output = new TempFile();
        ProgramResult run = ToolRun.Of("write", ToolRun.Sample, output.Path, "--kind", "small", "--flags", "unloaded-modules,0x800", "--comment", "made by a test");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using DumpTarget target = DumpFile.Open(output.Path);
        Assert.Equal((uint)(DebugFormat.UserSmallUnloadedModules | DebugFormat.UserSmallThreadInfo), target.FormatFlags);
        Assert.Equal(3, target.Threads.Count);
        Assert.Contains(((UserMinidumpTarget)target).Streams, stream => stream.Name == "CommentStreamW");
    }

    [Fact]
    public void A_kernel_dump_is_written_as_another_kind()
    {
        using var dump = new TempFile(KernelDumps.All["full-x64"]());
        using var output = new TempFile();
        Assert.Equal(0, ToolRun.Of("write", dump.Path, output.Path, "--kind", "bitmap-full").ExitCode);
        JsonElement kernel = JsonDocument.Parse(ToolRun.Of("inspect", output.Path, "--json").Output).RootElement.GetProperty("kernel");
        Assert.Equal(5, kernel.GetProperty("dumpType").GetInt32());
        string address = $"{(ulong)PhysicalMemory.PageSize * 0x10:x},16";
        Assert.Equal(ToolRun.Of("read", dump.Path, "--physical", address).Output, ToolRun.Of("read", output.Path, "--physical", address).Output);
    }

    [Theory]
    [InlineData("is no kind of dump", "--kind", "tiny")]
    [InlineData("is no flag", "--flags", "everything")]
    [InlineData("can't be written", "--kind", "full")]
    public void What_can_t_be_written_is_said(string message, params string[] options)
    {
        using var output = new TempFile();
        ProgramResult run = ToolRun.Of(["write", ToolRun.Sample, output.Path, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(output.Path));
    }

    [Theory]
    [InlineData("write", "DUMP", "")]
    [InlineData("write", "", "out.dmp")]
    [InlineData("read", "DUMP", "10", "--addresses", "")]
    [InlineData("inspect", "")]
    [InlineData("modules", "")]
    [InlineData("check", "")]
    [InlineData("layout", "")]
    [InlineData("hex", "")]
    public void An_empty_name_is_said_in_a_line(params string[] arguments)
    {
        ProgramResult run = ToolRun.Of([.. arguments.Select(argument => argument == "DUMP" ? ToolRun.Sample : argument)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"\Atephra: [^\r\n]+\r?\n\z", run.Error);
    }

    [Fact]
    public void A_file_that_is_there_stays_if_asked()
    {
        using var output = new TempFile([1, 2, 3]);
        Assert.Equal(2, ToolRun.Of("write", ToolRun.Sample, output.Path, "--flags", "no-overwrite").ExitCode);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(output.Path));
    }
}
