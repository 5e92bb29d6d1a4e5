using System.Text;
using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>The commands on a dump in a cabinet, and on one that a URL names.</summary>
public sealed class CabinetCommandTests
{
    [Theory]
    [InlineData("inspect", "--json")]
    [InlineData("modules", "--json")]
    [InlineData("streams")]
    [InlineData("read", "8c4e8ff8e0")]
    [InlineData("check", "--json")]
    public void A_command_says_of_a_cabinet_and_of_a_url_what_it_says_of_the_dump(string command, params string[] options)
    {
        using TempFile cabinet = CabinetFile.Pack(("readme.txt", [1]), ("sample.dmp", File.ReadAllBytes(ToolRun.Sample)));
        ProgramResult expected = ToolRun.Of([command, ToolRun.Sample, .. options]);
        Assert.Equal((0, ""), (expected.ExitCode, expected.Error));
        Assert.Equal(expected, ToolRun.Of([command, cabinet.Path, .. options]));
        Assert.Equal(expected, ToolRun.Of([command, new Uri(ToolRun.Sample).AbsoluteUri, .. options]));
    }

    [Fact]
    public void What_is_written_as_a_cabinet_is_read_again()
    {
        using var cabinet = new TempFile(extension: ".cab");
        using var again = new TempFile();
        Assert.Equal(0, ToolRun.Of("write", ToolRun.Sample, cabinet.Path, "--flags", "write-cab").ExitCode);
        Assert.Equal("MSCF"u8.ToArray(), File.ReadAllBytes(cabinet.Path)[..4]);
        Assert.Equal(0, ToolRun.Of("write", cabinet.Path, again.Path).ExitCode);
        Assert.Equal(InspectRun.Start(again.Path, "--json").Output, InspectRun.Start(cabinet.Path, "--json").Output);
        // Of the cabinet itself, the layout is shown.
        Assert.Contains("folders", ToolRun.Of("layout", new Uri(cabinet.Path).AbsoluteUri, "--depth", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_is_read_from_the_paging_files_of_a_manifest()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.X86, 2600, 0));
        byte[] manifest = Encoding.UTF8.GetBytes(
            "<WatsonPageFileManifest><Pagefiles><Pagefile Name=\"pagefile.sys\"/><Pagefile Name=\"swapfile.sys\"/></Pagefiles></WatsonPageFileManifest>");
        using TempFile cabinet = CabinetFile.Pack(
            ("MEMORY.DMP", PageTableDump.Of(image, 1)), ("swapfile.sys", image.PageFile(1)), ("Cabmanifest.xml", manifest), ("pagefile.sys", image.PageFile(0)));
        ProgramResult run = ToolRun.Of(["read", cabinet.Path, "--length", "4096", .. image.Expectations.Select(expected => $"0x{expected.Address:x}")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            image.Expectations.Select(expected => (expected.Name, expected.Bytes is null ? null : Convert.ToHexStringLower(expected.Bytes))),
            image.Expectations.Zip(ToolRun.Lines(run.Output), (expected, answer) => (expected.Name, answer.TryGetProperty("bytes", out JsonElement hex) ? hex.GetString() : null)));
    }

    [Theory]
    [InlineData(0, "a.dmp")]
    [InlineData(2, "garbage.dmp")]
    public void What_was_unpacked_goes_away(int exitCode, string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "TMPDIR says where temporary files go on other systems.");
        using TempFile cabinet = CabinetFile.Pack((name, exitCode == 0 ? File.ReadAllBytes(ToolRun.Sample) : [1, 2, 3, 4, 5]));
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("tephra-tmp-");
        try
        {
            string tool = Path.Combine(AppContext.BaseDirectory, "tephra.dll");
            ProgramResult run = TestKit.Program.Run("env", [$"TMPDIR={temporary.FullName}", "dotnet", "exec", tool, "check", cabinet.Path]);
            Assert.Equal(exitCode, run.ExitCode);
            if (exitCode != 0) Assert.Contains(temporary.FullName, run.Error, StringComparison.Ordinal);
            Assert.Empty(temporary.GetDirectories("tephra-*"));
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }
}
