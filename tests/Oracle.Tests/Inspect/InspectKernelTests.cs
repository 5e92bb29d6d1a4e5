using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tephra.Oracle.Tests;

/// <summary>What <c>tephra inspect --json</c> says of the two real kernel dumps, against what rizin printed of them.</summary>
public sealed partial class InspectKernelTests
{
    // rizin's name of a field, and the tool's.
    private static readonly (string Published, string Member)[] Fields =
    [
        ("MachineImageType", "machine"), ("DirectoryTableBase", "directoryTableBase"), ("PsLoadedModuleList", "psLoadedModuleList"),
        ("PsActiveProcessHead", "psActiveProcessHead"), ("KdDebuggerDataBlock", "kdDebuggerDataBlock"), ("BugCheckCode", "bugCheckCode"),
    ];

    [Theory]
    [InlineData("triage_x64", 19)]
    [InlineData("triage_arm64", 36)]
    public void Header_registers_and_drivers(string name, int registers)
    {
        string[] lines = PublishedFile.ReadLines($"rizin-kernel/expected/{name}.txt");
        Dictionary<string, ulong> fields = Parse(lines, Field());
        ProgramResult run = InspectRuns.Start(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        Assert.True(run.ExitCode == 0, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        JsonElement kernel = root.GetProperty("kernel");
        Assert.Equal("kernel", root.GetProperty("format").GetString());
        Assert.Equal(4, kernel.GetProperty("dumpType").GetInt32());
        Assert.Equal(fields["MinorVersion"], kernel.GetProperty("build").GetUInt64());
        Assert.All(Fields, field => Assert.Equal((field.Member, fields[field.Published]), (field.Member, Hex(kernel.GetProperty(field.Member)))));
        for (int i = 0; i < 4; i++)
            Assert.Equal(fields[$"BugCheckParameter{i + 1}"], Hex(kernel.GetProperty("bugCheckParameters")[i]));
        Assert.Equal(fields["DriverCount"], (ulong)root.GetProperty("modules").GetArrayLength());
        Assert.All(root.GetProperty("modules").EnumerateArray(), module => Assert.NotEqual(0ul, Hex(module.GetProperty("base"))));
        Assert.NotEqual(JsonValueKind.Null, root.GetProperty("exception").ValueKind);
        Assert.Equal(0, root.GetProperty("problems").GetArrayLength());
        Assert.Equal(registers, CompareRegisters(Parse(lines, Register()), root.GetProperty("context")));
    }

    private static int CompareRegisters(Dictionary<string, ulong> published, JsonElement context)
    {
        foreach (var (name, value) in published)
        {
            string own = name switch { "rflags" => "efl", "cpsr" => "psr", _ => name };
            Assert.True(context.TryGetProperty(own, out JsonElement register), name);
            Assert.Equal((name, value), (name, Hex(register)));
        }

        return published.Count;
    }

    private static ulong Hex(JsonElement value) => HexConverter.Parse(value.GetString()!);

    private static Dictionary<string, ulong> Parse(string[] lines, Regex form) => lines.Select(line => form.Match(line)).Where(match => match.Success)
        .ToDictionary(match => match.Groups[1].Value, match => HexConverter.Parse(match.Groups[2].Value), StringComparer.Ordinal);

    [GeneratedRegex(@"^  (\w+) : (0x[0-9a-f]+)")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(\w+) = (0x[0-9a-f]+)")]
    private static partial Regex Register();
}
