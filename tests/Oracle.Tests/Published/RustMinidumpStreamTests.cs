using System.Text.Json;
using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>What rust-minidump prints of streams of Linux, macOS and Mozilla.</summary>
public sealed class RustMinidumpStreamTests
{
    private const string Folder = "rust-minidump/expected/test_minidump_stackwalk__";

    [Fact]
    public void Names_of_threads()
    {
        JsonElement threads = PublishedFile.ReadSnapshot(Folder + "macos_inlines_json_pretty.snap").GetProperty("threads");
        var expected = threads.EnumerateArray().ToDictionary(thread => thread.GetProperty("thread_id").GetUInt32(), thread => thread.GetProperty("thread_name").GetString());
        ThreadNameList names = Find<ThreadNameList>("rust-minidump/pipeline-inlines-macos-segv.dmp");
        Assert.NotEmpty(names.ThreadNames);
        foreach (ThreadNameList.Types.ThreadName name in names.ThreadNames)
            Assert.Equal(expected[name.ThreadId], name.Name!.Buffer);
    }

    [Fact]
    public void Streams_of_linux()
    {
        const string Dump = "rust-minidump/linux-mini.dmp";
        JsonElement json = PublishedFile.ReadSnapshot(Folder + "linux_json_pretty.snap");
        var release = Find<LinuxLsbRelease>(Dump).Lines.ToDictionary(line => line.Name, line => line.Value.Trim('"'));
        JsonElement expected = json.GetProperty("lsb_release");
        foreach (string name in (string[])["codename", "description", "id", "release"])
            Assert.Equal(expected.GetProperty(name).GetString(), release["DISTRIB_" + name.ToUpperInvariant()]);
        Assert.Equal(json.GetProperty("linux_memory_map_count").GetInt32(), Find<LinuxMaps>(Dump).Mappings.Count);
        using JsonDocument errors = JsonDocument.Parse(Find<MozSoftErrors>(Dump).Json);
        Assert.True(JsonElement.DeepEquals(json.GetProperty("soft_errors"), errors.RootElement));
        Assert.Equal(json.GetProperty("pid").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), Find<LinuxProcStatus>(Dump).Lines.First(line => line.Name == "Pid").Value.Trim());
    }

    private static T Find<T>(string dump)
        where T : KaitaiStruct =>
        Minidump.Read(ByteSource.FromMemory(File.ReadAllBytes(UserDumps.PathOf(dump)))).Directory.Select(entry => entry.Stream).OfType<T>().First();
}
