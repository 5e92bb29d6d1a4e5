using System.Globalization;
using System.Text.Json;

namespace Tephra.Oracle.Tests;

/// <summary>What <c>tephra inspect --json</c> says of the kernel dumps that test code writes, against the facts they were written from.</summary>
public sealed class InspectFixtureTests
{
    public static TheoryData<string> Dumps => KernelDumps.Names;

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Every_field_of_the_header(string name)
    {
        KernelFacts facts = FactsOf(name);
        using JsonDocument document = Inspect(name);
        JsonElement kernel = document.RootElement.GetProperty("kernel");
        Assert.Equal(
            ["dumpType", "machine", "build", "directoryTableBase", "psLoadedModuleList", "psActiveProcessHead", "kdDebuggerDataBlock", "bugCheckCode", "bugCheckParameters", "systemTime", "systemUpTime", "comment"],
            kernel.EnumerateObject().Select(member => member.Name));
        Assert.Equal((DumpTypeOf(name), facts.Build), (kernel.GetProperty("dumpType").GetUInt32(), kernel.GetProperty("build").GetUInt32()));
        Assert.Equal(
            [facts.Machine, facts.DirectoryTableBase, facts.PsLoadedModuleList, facts.PsActiveProcessHead, facts.KdDebuggerDataBlock, facts.BugCheckCode, .. facts.BugCheckParameters],
            ((string[])["machine", "directoryTableBase", "psLoadedModuleList", "psActiveProcessHead", "kdDebuggerDataBlock", "bugCheckCode"]).Select(member => Hex(kernel.GetProperty(member)))
                .Concat(kernel.GetProperty("bugCheckParameters").EnumerateArray().Select(Hex)));
        DateTime time = DateTime.Parse(kernel.GetProperty("systemTime").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        Assert.Equal(facts.SystemTime, (ulong)time.ToFileTimeUtc());
        Assert.Equal(facts.SystemUpTime / 10_000_000.0, kernel.GetProperty("systemUpTime") is { ValueKind: JsonValueKind.Number } upTime ? upTime.GetDouble() : null);
        Assert.Equal(facts.Is64Bit ? facts.Comment : null, kernel.GetProperty("comment").GetString());
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Registers_exception_and_modules(string name)
    {
        KernelFacts facts = FactsOf(name);
        using JsonDocument document = Inspect(name);
        JsonElement root = document.RootElement;
        (string pc, string sp, string first) = facts.Machine switch
        {
            KernelFacts.I386 => ("eip", "esp", "edi"),
            KernelFacts.Amd64 => ("rip", "rsp", "rax"),
            KernelFacts.ArmNt => ("pc", "sp", "r0"),
            _ => ("pc", "sp", "x0"),
        };
        JsonElement context = root.GetProperty("context");
        Assert.Equal((facts.ProgramCounter, facts.StackPointer, 0x100ul), (Hex(context.GetProperty(pc)), Hex(context.GetProperty(sp)), Hex(context.GetProperty(first))));
        JsonElement exception = root.GetProperty("exception");
        Assert.Equal(facts.ExceptionCode, exception.ValueKind == JsonValueKind.Null ? null : (uint)Hex(exception.GetProperty("code")));
        bool hasDrivers = name.StartsWith("triage", StringComparison.Ordinal) && !name.EndsWith("empty", StringComparison.Ordinal);
        Assert.Equal(
            hasDrivers ? KernelDumps.Drivers.Select(driver => (driver.Name, driver.Base, driver.Size)) : [],
            root.GetProperty("modules").EnumerateArray().Select(module => (module.GetProperty("name").GetString()!, Hex(module.GetProperty("base")), module.GetProperty("size").GetUInt32())));
        // The machine of the fixtures has no page tables: what is found through them is told to be missing, and nothing else is.
        bool hasPages = DumpTypeOf(name) is not (3 or 4);
        JsonElement[] problems = [.. root.GetProperty("problems").EnumerateArray()];
        Assert.Equal(hasPages ? 3 : 0, problems.Length);
        Assert.Equal(hasPages ? ["PsActiveProcessHead", "PsLoadedModuleList"] : [], problems.Skip(1).Select(problem => problem.GetProperty("stream").GetString()).Order());
        if (!hasPages) return;
        string tables = facts.Machine == KernelFacts.ArmNt ? "the page tables of machine 0x1c4 are not known" : "KDDEBUGGER_DATA64 is not where the header says";
        Assert.StartsWith(tables, problems[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static KernelFacts FactsOf(string name) =>
        name.Contains("arm64", StringComparison.Ordinal) ? KernelDumps.Arm64
        : name.Contains("arm", StringComparison.Ordinal) ? KernelDumps.Arm
        : name.Contains("x86", StringComparison.Ordinal) || name == "full-without-type" ? KernelDumps.X86
        : KernelDumps.X64;

    private static uint DumpTypeOf(string name) => name.Split('-') switch
    {
        ["full", ..] => 1,
        ["summary", ..] => 2,
        ["header", ..] => 3,
        ["triage", ..] => 4,
        ["bitmap", "full", ..] => 5,
        ["bitmap", ..] => 6,
        ["rdmp", var type, ..] => uint.Parse(type, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(name),
    };

    private static JsonDocument Inspect(string name)
    {
        using var file = new TempDump();
        File.WriteAllBytes(file.Path, KernelDumps.All[name]());
        ProgramResult run = InspectRuns.Start(file.Path);
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(run.Output);
    }

    private static ulong Hex(JsonElement value) => HexConverter.Parse(value.GetString()!);
}
