using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary><c>tephra check</c>: whether a dump is sound, in words and by the exit code.</summary>
public sealed class CheckCommandTests
{
    private const int Directory = 32;
    private const int EntrySize = 12;
    private const int Rva = 8;

    [Fact]
    public void A_sound_dump_has_no_problems()
    {
        ProgramResult run = ToolRun.Of("check", ToolRun.Sample);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("0 problems, ", run.Output.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_dump_that_was_cut_off_is_unsound()
    {
        byte[] bytes = File.ReadAllBytes(ToolRun.Sample);
        Assert.Contains(("problem", "unreadable"), Findings(bytes[..(bytes.Length / 2)], exitCode: 1));
    }

    [Fact]
    public void Streams_that_share_bytes_are_a_problem()
    {
        byte[] bytes = File.ReadAllBytes(ToolRun.Sample);
        // The second stream begins four bytes into the first.
        bytes.AsSpan(Directory + Rva, 4).CopyTo(bytes.AsSpan(Directory + EntrySize + Rva));
        bytes[Directory + EntrySize + Rva] += 4;
        Assert.Contains(("problem", "overlap"), Findings(bytes, exitCode: 1));
    }

    [Fact]
    public void Two_streams_of_one_number_are_a_note()
    {
        // The second entry of the directory becomes the first once more: its number, size and place.
        byte[] bytes = File.ReadAllBytes(ToolRun.Sample);
        bytes.AsSpan(Directory, 4).CopyTo(bytes.AsSpan(Directory + EntrySize));
        Assert.Contains(("note", "duplicate"), Findings(bytes, exitCode: null));
    }

    [Fact]
    public void Memory_that_says_another_size_than_its_ranges_take_is_a_lie()
    {
        using var dump = new TempFile();
        var builder = new MinidumpBuilder(BuiltDumps.Windows) { UsesMemory64List = true };
        builder.AddMemory(0x1000, new byte[16]);
        builder.Save(dump.Path);
        byte[] bytes = File.ReadAllBytes(dump.Path);
        int entry = Enumerable.Range(0, BitConverter.ToInt32(bytes, 8)).Select(i => BitConverter.ToInt32(bytes, 12) + (i * EntrySize)).Single(at => bytes[at] == 9);
        bytes[entry + 4]++;
        Assert.Contains(("problem", "lie"), Findings(bytes, exitCode: 1));
    }

    [Fact]
    public void What_is_no_dump_can_t_be_checked() => Assert.Equal(2, ToolRun.Of("check", Repository.PathOf("README.md")).ExitCode);

    private static List<(string? Severity, string? Kind)> Findings(byte[] bytes, int? exitCode)
    {
        using var dump = new TempFile(bytes);
        ProgramResult run = ToolRun.Of("check", dump.Path, "--json");
        JsonElement root = JsonDocument.Parse(run.Output).RootElement;
        if (exitCode is not null) Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(run.ExitCode == 0, root.GetProperty("sound").GetBoolean());
        return [.. root.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("severity").GetString(), finding.GetProperty("kind").GetString()))];
    }
}
