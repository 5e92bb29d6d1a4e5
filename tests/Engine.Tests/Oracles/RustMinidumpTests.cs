using System.Globalization;
using System.Text.Json;

namespace Tephra.Engine.Tests;

/// <summary>Three dumps against what rust-minidump's stack walker says of them.</summary>
public sealed class RustMinidumpTests
{
    [Theory]
    [InlineData("test_minidump_stackwalk__json-pretty.snap", "test.dmp")]
    [InlineData("test_minidump_stackwalk__linux_json_pretty.snap", "linux-mini.dmp")]
    [InlineData("test_minidump_stackwalk__macos_inlines_json_pretty.snap", "pipeline-inlines-macos-segv.dmp")]
    public void Every_value_in_common_is_the_same(string snapshot, string dump)
    {
        string text = File.ReadAllText(SharedFiles.Get("dumps", "rust-minidump", "expected", snapshot));
        JsonElement expected = JsonDocument.Parse(text[text.IndexOf("\n{", StringComparison.Ordinal)..]).RootElement;
        using DumpTarget target = DumpFile.Open(SharedFiles.Get("dumps", "rust-minidump", dump));

        Assert.Equal(expected.GetProperty("pid").GetUInt32(), target.ProcessId);
        JsonElement system = expected.GetProperty("system_info");
        Assert.Equal(system.GetProperty("cpu_count").GetInt32(), target.System!.NumberOfProcessors);
        Assert.Equal(system.GetProperty("cpu_arch").GetString(), target.System.Architecture == "x64" ? "amd64" : target.System.Architecture);
        // Linux writes no numbers: there the version is all in the text, between the system's name and the processor's.
        Assert.Contains(system.GetProperty("os_ver").GetString()!, $"{target.System.Version} {target.System.ServicePack}", StringComparison.Ordinal);

        JsonElement[] threads = [.. expected.GetProperty("threads").EnumerateArray()];
        Assert.Equal(expected.GetProperty("thread_count").GetInt32(), target.Threads.Count);
        int crashing = expected.GetProperty("crash_info").GetProperty("crashing_thread").GetInt32();
        Assert.Equal(threads[crashing].GetProperty("thread_id").GetUInt32(), target.Exception!.ThreadId);
        for (int i = 0; i < threads.Length; i++)
        {
            Assert.Equal(threads[i].GetProperty("thread_id").GetUInt32(), target.Threads[i].Id);
            // The walk of the crashing thread begins with the exception's registers.
            RegisterSet registers = i == crashing ? target.Exception.Registers! : target.Threads[i].Registers!;
            if (threads[i].GetProperty("frames").GetArrayLength() > 0)
                Assert.Equal(Hex(threads[i].GetProperty("frames")[0].GetProperty("offset")), registers.InstructionPointer.Value);
        }

        int compared = 0;
        foreach (JsonProperty value in expected.GetProperty("crashing_thread").GetProperty("frames")[0].GetProperty("registers").EnumerateObject())
        {
            RegisterSet registers = target.Exception.Registers!;
            Assert.Equal(Hex(value.Value), registers.GetValue(registers.IndexOf(value.Name == "eflags" ? "efl" : value.Name)));
            compared++;
        }

        Assert.True(compared >= 10);
        CompareModules([.. expected.GetProperty("modules").EnumerateArray()], target.Modules);
    }

    private static void CompareModules(JsonElement[] expected, IReadOnlyList<TargetModule> modules)
    {
        Assert.NotEmpty(expected);
        foreach (JsonElement module in expected)
        {
            ulong start = Hex(module.GetProperty("base_addr"));
            TargetModule found = modules.First(candidate => candidate.Base.Value == start);
            Assert.Equal(Hex(module.GetProperty("end_addr")), found.Base.Value + found.Size);
            Assert.EndsWith(module.GetProperty("filename").GetString()!, found.Name);
            string id = found.CodeView?.Id ?? "";
            // For ELF the build id itself is listed as code id, its first 16 bytes as GUID.
            string[] ids = [module.GetProperty("debug_id").GetString()!, module.GetProperty("code_id").GetString()!];
            Assert.Contains(id, ids);
        }
    }

    private static ulong Hex(JsonElement value) => ulong.Parse(value.GetString()![2..], NumberStyles.HexNumber);
}
