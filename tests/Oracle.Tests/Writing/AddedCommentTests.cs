using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>A comment stream is added to real dumps; LLDB and obj2yaml must still find all they found before.</summary>
public sealed class AddedCommentTests
{
    private const string Comment = "Added by a test: größer";
    private const int MostRanges = 6;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Lldb_finds_all_it_found_before(string dump)
    {
        if (Lldb.Get(dump).Architecture is null)
            return; // LldbCoverageTests says which these are.
        using var file = new TempDump();
        if (!TryAdd(dump, file.Path))
            return; // Which these are is tested below.
        ulong[] addresses = Addresses(dump);
        LldbFacts before = Lldb.Run(UserDumps.PathOf(dump), addresses);
        LldbFacts after = Lldb.Run(file.Path, addresses);
        var comparison = new Comparison(dump);
        comparison.Equal("the processor", before.Architecture!, after.Architecture ?? "");
        comparison.Sequence("threads", before.Threads, after.Threads);
        comparison.Sequence("modules", before.Modules, after.Modules);
        foreach (ulong address in addresses)
            comparison.Equal($"memory at 0x{address:x}", Hex(before.Memory[address]), Hex(after.Memory[address]));
        comparison.Finish();
        Assert.Contains(addresses, address => before.Memory[address] is not null);
    }

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Obj2yaml_reads_all_streams_and_the_new_one(string dump)
    {
        if (ObjYaml.Get(dump) is not { } before)
            return; // StreamTests says which these are.
        using var file = new TempDump();
        if (!TryAdd(dump, file.Path))
            return;
        ObjYamlMinidump after = ObjYaml.Run(file.Path)!;
        List<string?> expected = [.. before.Streams.Select(stream => stream["Type"].Text)];
        int unused = expected.IndexOf("0x0");
        int index = unused < 0 ? expected.Count : unused;
        expected.RemoveRange(index, unused < 0 ? 0 : 1);
        expected.Insert(index, "CommentW");
        Assert.Equal(expected, after.Streams.Select(stream => stream["Type"].Text));
        Assert.Equal(before.AllMemoryRanges(), after.AllMemoryRanges());
        Assert.Equal(Convert.ToHexString(System.Text.Encoding.Unicode.GetBytes(Comment + '\0')), after.Streams[index]["Content"].Text);
    }

    [Fact]
    public void Only_dumps_that_were_cut_off_are_refused()
    {
        Shared.Require("dumps");
        using var file = new TempDump();
        string[] refused = [.. UserDumps.Names.Where(dump => !TryAdd(dump, file.Path))];
        Assert.Equal(["rust-minidump/invalid-range.dmp", "rust-minidump/invalid-record-count.dmp"], refused);
    }

    private static bool TryAdd(string dump, string path)
    {
        using MinidumpEditor editor = MinidumpEditor.Open(UserDumps.PathOf(dump));
        try
        {
            editor.AddCommentW(Comment);
        }
        catch (DumpWriteException)
        {
            return false;
        }

        editor.Save(path);
        return true;
    }

    private static ulong[] Addresses(string dump)
    {
        IReadOnlyList<(ulong Start, ulong Length)> ranges = ObjYaml.Get(dump)?.AllMemoryRanges() ?? [];
        return [.. ranges.Where(range => range.Length >= 32).Take(MostRanges).SelectMany(range => new[] { range.Start, range.Start + range.Length - 16 }).Distinct()];
    }

    private static string Hex(byte[]? bytes) => bytes is null ? "unreadable" : Convert.ToHexString(bytes);
}
