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

    [Theory]
    [InlineData("same")]
    [InlineData("dot")]
    [InlineData("link")]
    [InlineData("folder link")]
    [InlineData("url")]
    [InlineData("cabinet")]
    public void A_dump_is_not_written_over_itself(string how)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tephra-write-");
        try
        {
            string dump = Path.Combine(folder.FullName, "a.dmp");
            if (how == "cabinet")
            {
                using TempFile cabinet = CabinetFile.Pack(("a.dmp", File.ReadAllBytes(ToolRun.Sample)));
                File.Copy(cabinet.Path, dump);
            }
            else
            {
                File.Copy(ToolRun.Sample, dump);
            }

            byte[] before = File.ReadAllBytes(dump);
            string file = Path.Combine(folder.FullName, "link.dmp"), other = Path.Combine(folder.FullName, "other");
            File.CreateSymbolicLink(file, "a.dmp");
            Directory.CreateSymbolicLink(other, folder.FullName);
            (string source, string output) = how switch
            {
                "dot" => (dump, Path.Combine(folder.FullName, ".", "a.dmp")),
                "link" => (dump, file),
                "folder link" => (Path.Combine(other, "link.dmp"), dump),
                "url" => (new Uri(dump).AbsoluteUri, dump),
                _ => (dump, dump),
            };
            ProgramResult run = ToolRun.Of("write", source, output);
            Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
            Assert.Contains("is the dump that is read", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(dump));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Through_a_link_another_file_is_replaced_and_its_length_told()
    {
        using var output = new TempFile([1, 2, 3]);
        using var link = new TempFile();
        File.CreateSymbolicLink(link.Path, output.Path);
        ProgramResult run = ToolRun.Of("write", ToolRun.Sample, link.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.NotNull(new FileInfo(link.Path).LinkTarget);
        Assert.Contains($"{link.Path}: {Tool.Reports.Summary.Bytes((ulong)new FileInfo(output.Path).Length)}", run.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(output.Path).Length > 1000);
    }

    [Fact]
    public void The_kinds_are_each_named_once()
    {
        string[] kinds = Tool.Writing.DumpKindText.All.Split(", ");
        Assert.Contains("full", kinds);
        Assert.Equal(kinds.Distinct(), kinds);
    }

    [Fact]
    public void A_file_that_is_there_stays_if_asked()
    {
        using var output = new TempFile([1, 2, 3]);
        Assert.Equal(2, ToolRun.Of("write", ToolRun.Sample, output.Path, "--flags", "no-overwrite").ExitCode);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(output.Path));
    }
}
