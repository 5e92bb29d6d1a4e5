using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary><c>tephra read</c>: bytes of addresses, or why there are none.</summary>
public sealed class ReadCommandTests
{
    public static TheoryData<PageTableKind, uint, byte, uint> Machines => new()
    {
        { PageTableKind.X86, 2600, 0, 1 },
        { PageTableKind.Pae, 7601, 0, 2 },
        { PageTableKind.X64, 19041, 45, 6 },
        { PageTableKind.X64, 17134, 0, 0xA },
        { PageTableKind.X64Five, 26100, 45, 5 },
        { PageTableKind.Arm64, 22000, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_page_of_a_machine_answers(PageTableKind kind, uint build, byte maskBit, uint dumpType)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, maskBit));
        using var dump = new TempFile(PageTableDump.Of(image, dumpType));
        using var first = new TempFile(image.PageFile(0), ".sys");
        using var second = new TempFile(image.PageFile(1), ".sys");
        using var addresses = new TempFile(extension: ".txt");
        File.WriteAllLines(addresses.Path, image.Expectations.Select(expected => $"0x{expected.Address:x}"));
        ProgramResult run = ToolRun.Of(
            "read", dump.Path, "--addresses", addresses.Path, "--length", "4096", "--page-file", $"0={first.Path}", "--page-file", $"1={second.Path}");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        List<JsonElement> answers = ToolRun.Lines(run.Output);
        Assert.Equal(image.Expectations.Count, answers.Count);
        foreach ((PageExpectation expected, JsonElement answer) in image.Expectations.Zip(answers))
        {
            Assert.Equal($"0x{expected.Address:x}", answer.GetProperty("address").GetString());
            Assert.Equal((expected.Name, expected.Error), (expected.Name, answer.TryGetProperty("error", out JsonElement error) ? error.GetString() : null));
            string? bytes = answer.TryGetProperty("bytes", out JsonElement hex) ? hex.GetString() : null;
            Assert.Equal(expected.Bytes is null ? null : Convert.ToHexStringLower(expected.Bytes), bytes);
        }
    }

    [Fact]
    public void Physical_memory_is_there_by_page()
    {
        using var dump = new TempFile(KernelDumps.All["bitmap-kernel-x64"]());
        List<JsonElement> answers = ToolRun.Lines(ToolRun.Of("read", dump.Path, "--physical", "2000,4", "0x4000,4", "3ffe,4").Output);
        Assert.Equal(Convert.ToHexStringLower(KernelDumps.Pages[2].AsSpan(0, 4)), answers[0].GetProperty("bytes").GetString());
        Assert.Equal("not-in-dump", answers[1].GetProperty("error").GetString());
        Assert.Equal(
            (Convert.ToHexStringLower(KernelDumps.Pages[3].AsSpan(4094)), "not-in-dump"),
            (answers[2].GetProperty("bytes").GetString(), answers[2].GetProperty("stopped").GetString()));
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("0xfffff80490006000")]
    [InlineData("fifteen-letters")]
    public void Memory_of_a_process_is_read_by_its_id_its_address_or_its_name(string process)
    {
        using var dump = new TempFile(new KernelMachine().ToArray());
        string address = $"{KernelMachine.User:x},16";
        JsonElement answer = Assert.Single(ToolRun.Lines(ToolRun.Of("read", dump.Path, address, "--process", process).Output));
        Assert.Equal(Convert.ToHexStringLower(PhysicalPages.Content(77).AsSpan(0, 16)), answer.GetProperty("bytes").GetString());
        Assert.True(Assert.Single(ToolRun.Lines(ToolRun.Of("read", dump.Path, address).Output)).TryGetProperty("error", out _));
    }

    [Fact]
    public void The_address_of_a_process_is_enough_where_its_build_is_not_known()
    {
        using var dump = new TempFile(new KernelMachine(27000).ToArray());
        ProgramResult run = ToolRun.Of("read", dump.Path, $"{KernelMachine.User:x},16", "--process", $"0x{KernelMachine.Other:x}");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Convert.ToHexStringLower(PhysicalPages.Content(77).AsSpan(0, 16)), Assert.Single(ToolRun.Lines(run.Output)).GetProperty("bytes").GetString());
        Assert.Contains("unsupported build", ToolRun.Of("list", dump.Path, "processes").Error + ToolRun.Of("check", dump.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PageTableKind.X64, 19041u)]
    [InlineData(PageTableKind.X86, 2600u)]
    [InlineData(PageTableKind.Pae, 7601u)]
    public void A_read_ends_where_addresses_do_though_address_0_is_there(PageTableKind kind, uint build)
    {
        var image = new PageTableImage(new PageEntryBits(kind, build));
        ulong first = image.NewData(), last = image.NewData();
        image.Put(0, 1, image.Bits.Page(first));
        image.Put(image.Levels > 3 ? 0xFFFFFFFF_FFFFF000 : 0xFFFFF000, 1, image.Bits.Page(last));
        using var dump = new TempFile(PageTableDump.Of(image, 6));
        AssertEnds(dump.Path, PhysicalPages.Content(last));
    }

    [Fact]
    public void So_it_does_in_a_user_dump()
    {
        var builder = new MinidumpBuilder(BuiltDumps.Windows) { UsesMemory64List = true };
        builder.AddMemory(0, PhysicalPages.Content(1));
        builder.AddMemory(0xFFFFFFFF_FFFFF000, PhysicalPages.Content(2));
        using var dump = new TempFile(builder.ToArray());
        AssertEnds(dump.Path, PhysicalPages.Content(2));
    }

    // No captured range is needed to know that there is no such address.
    [Theory]
    [InlineData("triage-x64-blobs", "8000000000000000", "non-canonical")]
    [InlineData("triage-x64-blobs", "0000800000000000", "non-canonical")]
    [InlineData("triage-x64-blobs", "ffff800000000000", "not-in-dump")]
    [InlineData("triage-x64-blobs", "00007fffffffffff", "not-in-dump")]
    [InlineData("triage-x86-blobs", "100000000", "non-canonical")]
    [InlineData("triage-x86-blobs", "ffffffff80001000", "not-in-dump")]
    [InlineData("triage-x86-blobs", "80001000", "not-in-dump")]
    [InlineData(null, "8000000000000000", "non-canonical")]
    [InlineData(null, "ffff7fffffffffff", "non-canonical")]
    [InlineData(null, "7fff00001000", "not-in-dump")]
    public void Addresses_that_no_processor_has_are_told_from_those_left_out(string? kernel, string address, string error)
    {
        using var dump = new TempFile(kernel is null ? new MinidumpBuilder(BuiltDumps.Windows).ToArray() : KernelDumps.All[kernel]());
        Assert.Equal(error, Assert.Single(ToolRun.Lines(ToolRun.Of("read", dump.Path, $"{address},4").Output)).GetProperty("error").GetString());
    }

    [Fact]
    public void Addresses_come_as_people_write_them()
    {
        string output = ToolRun.WithInput("8c4e8ff8e0\n\n0x8C4E8FF8E0,0x4\n0000008c`4e8ff93c,8\n10\n", "read", ToolRun.Sample, "--addresses", "-", "--length", "2");
        List<JsonElement> answers = ToolRun.Lines(output);
        Assert.Equal(["0x8c4e8ff8e0", "0x8c4e8ff8e0", "0x8c4e8ff93c", "0x10"], answers.Select(answer => answer.GetProperty("address").GetString()));
        Assert.Equal([4, 8, 8, 0], answers.Select(answer => answer.TryGetProperty("bytes", out JsonElement bytes) ? bytes.GetString()!.Length : 0));
        Assert.Equal("not-in-dump", answers[2].GetProperty("stopped").GetString());
        Assert.Equal("not-in-dump", answers[3].GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("is no ADDRESS", "nowhere")]
    [InlineData("is no ADDRESS", "10,0")]
    [InlineData("--length has to be", "10", "--length", "0")]
    [InlineData("only kernel dumps", "10", "--physical")]
    [InlineData("only kernel dumps", "10", "--process", "4")]
    [InlineData("has to be NUMBER=PATH", "10", "--page-file", "pagefile.sys")]
    [InlineData("has to be NUMBER=PATH", "10", "--page-file", "0=")]
    [InlineData("--addresses has to name a file", "--addresses", "")]
    public void What_can_t_be_read_is_said(string message, params string[] options)
    {
        ProgramResult run = ToolRun.Of(["read", ToolRun.Sample, .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    // What is asked for afterwards is answered too.
    private static void AssertEnds(string path, byte[] last)
    {
        ProgramResult run = ToolRun.Of("read", path, "fffffffffffffff8,16", "0,4");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        List<JsonElement> answers = ToolRun.Lines(run.Output);
        Assert.Equal(
            (Convert.ToHexStringLower(last.AsSpan(4088)), "non-canonical"), (answers[0].GetProperty("bytes").GetString(), answers[0].GetProperty("stopped").GetString()));
        Assert.Equal(8, answers[1].GetProperty("bytes").GetString()!.Length);
    }
}
