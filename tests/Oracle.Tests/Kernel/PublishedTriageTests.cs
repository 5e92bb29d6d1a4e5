using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>The two real small dumps against what rizin printed of them: every field and register of its text.</summary>
public sealed partial class PublishedTriageTests
{
    [Theory]
    [InlineData("triage_x64", 17, 29, 19)]
    [InlineData("triage_arm64", 17, 29, 36)]
    public void Fields_and_registers(string name, int headerFields, int triageFields, int registers)
    {
        string[] lines = PublishedFile.ReadLines($"rizin-kernel/expected/{name}.txt");
        KernelDump dump = KernelDump.Read(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        using (dump)
        {
            Assert.Equal(headerFields, Compare(Section(lines, "DUMP_HEADER64:"), dump.Header64!));
            Assert.Equal(triageFields, Compare(Section(lines, "TRIAGE_DUMP64:"), dump.Triage64!));
            Assert.Equal((int)dump.Triage64!.DriverCount, dump.Triage64.Drivers!.Count);
            Assert.All(dump.Triage64.Drivers, driver => Assert.Matches(@"^\\.*\.(sys|exe|dll)$", driver.DriverName!.Text.ToLowerInvariant()));
            Assert.Equal(registers, CompareRegisters(lines, SavedContext(dump).Registers));
        }
    }

    // The header has the registers of the exception. What rizin prints are those the system was stopped with, which the
    // KPRCB refers to, and which are among the captured memory.
    private static ContextRecord SavedContext(KernelDump dump)
    {
        TriageDump64 triage = dump.Triage64!;
        ulong address = BinaryPrimitives.ReadUInt64LittleEndian(triage.Prcb!.Value.Span[triage.DebuggerData!.OffsetPrcbContext!.Value..]);
        TriageDump64.Types.DataBlock block = triage.DataBlocks!.First(block => address - block.Address < block.Size);
        return ContextRecord.Read(dump.Machine, block.Data[(int)(address - block.Address)..]);
    }

    private static IEnumerable<string> Section(string[] lines, string title) => lines.SkipWhile(line => line != title).Skip(1).TakeWhile(line => line.StartsWith(' '));

    private static int Compare(IEnumerable<string> lines, KaitaiStruct actual)
    {
        int count = 0;
        foreach (string line in lines)
        {
            Match match = Field().Match(line);
            Assert.True(match.Success, line);
            Assert.Equal((match.Groups[1].Value, Number(match.Groups[2].Value)), (match.Groups[1].Value, Value(actual, match.Groups[1].Value)));
            count++;
        }

        return count;
    }

    private static int CompareRegisters(string[] lines, KaitaiStruct registers)
    {
        int count = 0;
        foreach (string line in lines)
        {
            if (Register().Match(line) is not { Success: true } match) continue;
            string name = match.Groups[1].Value;
            Assert.Equal((name, Number(match.Groups[2].Value)), (name, Value(registers, name == "rflags" ? "EFlags" : name)));
            count++;
        }

        return count;
    }

    // Names are compared without regard to case; SizeOfBStore and the like are written as in our schemas.
    private static ulong Value(KaitaiStruct owner, string name)
    {
        var property = owner.GetType().GetProperties().SingleOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        Assert.True(property is not null, $"{owner.GetType().Name} has no {name}");
        return Convert.ToUInt64(property.GetValue(owner), CultureInfo.InvariantCulture);
    }

    private static ulong Number(string text) => ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^  (\w+) : 0x([0-9a-f]+)")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(\w+) = 0x([0-9a-f]+)$")]
    private static partial Regex Register();
}
