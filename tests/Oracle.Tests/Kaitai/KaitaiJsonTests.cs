using System.Text.Json;
using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>The schemas are plain Kaitai: the reference compiler takes them as they are, and its JavaScript reads the same values.</summary>
public sealed class KaitaiJsonTests
{
    // What JavaScript has as one object in memory is held to this size by the issue.
    private const long Largest = 4 << 20;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void User_dumps_read_as_by_the_reference_compiler(string dump)
    {
        string path = UserDumps.PathOf(dump);
        if (new FileInfo(path).Length >= Largest)
            return; // That only the packed one is so large is tested below.
        Compare(Repository.PathOf("schemas", "minidump", "minidump.ksy"), path, Minidump.Read(ByteSource.FromMemory(File.ReadAllBytes(path))));
    }

    [Theory]
    [InlineData("triage_x64.dmp")]
    [InlineData("triage_arm64.dmp")]
    public void Kernel_dumps_read_as_by_the_reference_compiler(string dump)
    {
        string path = Shared.Require("dumps", "rizin-kernel", dump);
        Compare(Repository.PathOf("schemas", "kernel", "kernel_dump.ksy"), path, KernelDump.Read(ByteSource.FromMemory(File.ReadAllBytes(path))));
    }

    [Fact]
    public void Only_the_full_memory_dump_is_too_large()
    {
        Shared.Require("dumps");
        Assert.Equal(["wine/full.dmp.xz"], UserDumps.Names.Where(name => new FileInfo(UserDumps.PathOf(name)).Length >= Largest));
    }

    [Fact]
    public void A_difference_is_found()
    {
        byte[] dump = new byte[44];
        "MDMP"u8.CopyTo(dump);
        BitConverter.TryWriteBytes(dump.AsSpan(4), 0xA793);
        using JsonDocument json = JsonDocument.Parse("""
            {"header": {"signature": {"bytes": 4, "hex": "4d444d50"}, "version": 42899, "numberOfStreams": 1, "streamDirectoryRva": 0,
             "checkSum": null, "timeDateStamp": "0", "flags": {"error": "no"}, "other": 1}, "directory": [1]}
            """);
        var comparison = new KaitaiJsonComparison();
        comparison.Compare(json.RootElement, Minidump.Read(dump));
        Assert.Equal(
            ["numberOfStreams", "checkSum", "timeDateStamp", "flags", "other", "directory"],
            comparison.Differences.Select(difference => difference[..difference.IndexOf(':', StringComparison.Ordinal)].Split('/')[^1]));
    }

    private static void Compare(string schema, string file, KaitaiStruct tree)
    {
        using JsonDocument json = KaitaiJson.Read(schema, file);
        var comparison = new KaitaiJsonComparison();
        comparison.Compare(json.RootElement, tree);
        Assert.True(comparison.Differences.Count == 0, string.Join('\n', comparison.Differences));
        Assert.True(comparison.Compared > 10, $"{comparison.Compared} values compared");
    }
}
