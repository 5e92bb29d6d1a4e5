namespace Tephra.Engine.Tests;

/// <summary>All dumps that LLVM's obj2yaml reads against the streams it lists.</summary>
public sealed class Obj2YamlTests
{
    // LLVM's names where they are not ours without "Stream".
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["LinuxCPUInfo"] = "LinuxCpuInfo",
        ["LinuxCMDLine"] = "LinuxCmdLine",
        ["LinuxLSBRelease"] = "LinuxLsbRelease",
        ["LinuxDSODebug"] = "LinuxDsoDebug",
        ["ProcessVMCounters"] = "ProcessVmCounters",
        ["CommentA"] = "CommentStreamA",
        ["CommentW"] = "CommentStreamW",
    };

    [Fact]
    public void Streams_are_the_same_in_the_same_order()
    {
        int compared = 0;
        foreach (string path in SharedFiles.UserDumps())
        {
            string[] types = [.. Oracle.Run("obj2yaml", "obj2yaml", path).Split('\n')
                .Where(line => line.StartsWith("  - Type:", StringComparison.Ordinal))
                .Select(line => line["  - Type:".Length..].Trim())];
            if (types.Length == 0)
                continue;
            using var target = (UserMinidumpTarget)DumpFile.Open(path);
            Assert.Equal(types.Length, target.Streams.Count);
            for (int i = 0; i < types.Length; i++)
            {
                string expected = types[i].StartsWith("0x") ? $"0x{types[i][2..].ToLowerInvariant()}" : Renamed.GetValueOrDefault(types[i], types[i]);
                DumpStream stream = target.Streams[i];
                string[] names = [stream.Name, stream.Name.Replace("Stream", ""), $"0x{stream.Type:x}"];
                Assert.Contains(expected, names);
                compared++;
            }
        }

        Assert.True(compared > 300, $"only {compared} streams compared");
    }
}
