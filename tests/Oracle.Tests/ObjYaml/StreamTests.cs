using System.Text;

namespace Tephra.Oracle.Tests;

public sealed class StreamTests
{
    private const int FewestStreams = 400;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_streams_are_those_of_obj2yaml(string dump)
    {
        if (ObjYaml.Get(dump) is not { } expected)
            return; // That few enough are left out is tested below.
        Inspection actual = InspectRuns.Inspect(dump);
        var comparison = new Comparison(dump);
        comparison.Sequence(
            "streams.type",
            [.. expected.Streams.Select(stream => ObjYamlStreamTypes.ToNumber(stream["Type"].Text!))],
            [.. actual.Streams.Select(stream => stream.Type)]);
        comparison.Finish();
        using FileStream file = File.OpenRead(UserDumps.PathOf(dump));
        for (int i = 0; i < actual.Streams.Count; i++)
            CompareContent(comparison, $"streams[{i}] ({expected.Streams[i]["Type"].Text})", expected.Streams[i], actual.Streams[i], file);
        comparison.Finish(atLeast: actual.Streams.Count * 2);
    }

    [Fact]
    public void Obj2yaml_refuses_only_the_malformed_dumps()
    {
        Shared.Require("dumps");
        string[] refused = [.. UserDumps.Names.Where(dump => ObjYaml.Get(dump) is null)];
        Assert.Equal(["rust-minidump/invalid-range.dmp", "rust-minidump/invalid-record-count.dmp"], refused);
        int streams = UserDumps.Names.Sum(dump => ObjYaml.Get(dump)?.Streams.Count ?? 0);
        Assert.True(streams >= FewestStreams, $"{streams} streams, of at least {FewestStreams}");
    }

    /// <summary>
    /// obj2yaml prints no sizes and offsets: a list has the size of its elements, anything else is compared with the bytes
    /// where the product says they are.
    /// </summary>
    private static void CompareContent(Comparison comparison, string place, YamlNode expected, InspectedStream actual, FileStream file)
    {
        if (Count(expected) is { } count)
        {
            // Some writers put 4 bytes between the count of a list and its elements, to align them.
            bool fits = actual.Size == count.Header + count.Bytes || (count.Header == 4 && actual.Size == 8 + count.Bytes);
            comparison.Equal($"{place} has the size of {count.Bytes} bytes of elements, {actual.Size}", true, fits);
            return;
        }

        byte[] bytes = new byte[actual.Size];
        file.Position = actual.Offset;
        file.ReadExactly(bytes);
        if (expected.Members.TryGetValue("Text", out YamlNode? text))
            comparison.Equal($"{place}.text", text.Text!.TrimEnd(), Encoding.UTF8.GetString(UpToZero(bytes)).TrimEnd());
        else if (expected.Members.TryGetValue("Content", out YamlNode? content))
            comparison.Equal($"{place}.content", content.Text!, Convert.ToHexString(bytes));
        else
            comparison.Fail(place, "obj2yaml prints neither elements nor content");
    }

    // obj2yaml ends a text at the first zero, and an empty line at its end tells nothing in YAML.
    private static ReadOnlySpan<byte> UpToZero(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)0) is >= 0 and int zero ? bytes[..zero] : bytes;

    private static (int Header, int Bytes)? Count(YamlNode stream) => stream["Type"].Text switch
    {
        "ThreadList" => (4, 48 * stream["Threads"].Elements.Count),
        "ModuleList" => (4, 108 * stream["Modules"].Elements.Count),
        "MemoryList" => (4, 16 * stream["Memory Ranges"].Elements.Count),
        "MemoryInfoList" => (16, 48 * stream["Memory Ranges"].Elements.Count),
        "Exception" => (0, 168),
        "SystemInfo" => (0, 56),
        _ => null,
    };
}
