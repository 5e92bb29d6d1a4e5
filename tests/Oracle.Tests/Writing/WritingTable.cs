using System.Globalization;
using System.Text;
using Tephra.Engine;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Oracle.Tests;

/// <summary>The table of user-mode dumps in docs/engine.md: what came of each kind of source, qualifier and flag.</summary>
internal static class WritingTable
{
    private static readonly (string Kind, string Dump)[] Sources =
    [
        ("Windows, full memory (Wine)", "wine/full.dmp.xz"),
        ("Windows, with handles and memory information", "breakpad/tiny-exe-with-cet-xsave.dmp"),
        ("Windows, with unloaded modules, thread names, indirect memory", "mozilla/windows-x86_64.dmp"),
        ("Windows, with tokens", "plaso/WER1090.tmp.mdmp"),
        ("Linux, Breakpad", "lldb/linux-x86_64.dmp"),
        ("iOS, Crashpad", "breakpad/minidump_crashpad_annotation.dmp"),
    ];

    private static readonly DebugQualifier[] Refused = [DebugQualifier.Dump, DebugQualifier.FullDump, DebugQualifier.ActiveDump];

    private static readonly DebugFormat[] FlagSets = [.. WrittenDumpTests.FlagSets.Where(flags => uint.PopCount((uint)flags) <= 1)];

    /// <summary>The sources, and what came of each.</summary>
    public static string OfUser()
    {
        var list = new StringBuilder("\n| | source | dump | qualifier 1024 without flags: streams | bytes of memory |\n|---|---|---|---|---|\n");
        var rows = new List<string>[Refused.Length + FlagSets.Length - 1];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = [];
        for (int source = 0; source < Sources.Length; source++)
        {
            (string kind, string dump) = Sources[source];
            using WrittenDump plain = WrittenDump.TryWrite(dump, DebugFormat.Default)!;
            list.Append(CultureInfo.InvariantCulture, $"| {Letter(source)} | {kind} | `{dump}` | {string.Join(", ", Types(plain).Select(Name))} | {MemoryOf(plain)} |\n");
            for (int i = 0; i < Refused.Length; i++)
                rows[i].Add(Refusal(dump, Refused[i]));
            for (int i = 1; i < FlagSets.Length; i++)
            {
                using WrittenDump written = WrittenDump.TryWrite(dump, FlagSets[i])!;
                rows[Refused.Length + i - 1].Add(Cell(plain, written));
            }
        }

        list.Append("\nEach cell: the result, where it is not S_OK; else the streams that come (+) and go (−) with the flag, and the bytes of memory where they are others than without; `·` where both are the same.\n\n");
        list.Append(CultureInfo.InvariantCulture, $"| qualifier | flag |{string.Concat(Sources.Select((_, i) => $" {Letter(i)} |"))}\n|---|---|{string.Concat(Sources.Select(_ => "---|"))}\n");
        for (int i = 0; i < rows.Length; i++)
        {
            string title = i < Refused.Length ? $"{(uint)Refused[i]} | any" : $"1024 | 0x{(uint)FlagSets[i - Refused.Length + 1]:X8} {Name(FlagSets[i - Refused.Length + 1])}";
            list.Append(CultureInfo.InvariantCulture, $"| {title} |{string.Concat(rows[i].Select(cell => $" {cell} |"))}\n");
        }

        return list.ToString();
    }

    /// <summary>The name of a result.</summary>
    public static string Describe(int result) => result == 0 ? "S_OK" : $"{HResult.Describe(result)}";

    private static char Letter(int source) => (char)('A' + source);

    private static string Cell(WrittenDump plain, WrittenDump written)
    {
        if (written.Target is null)
            return Describe(written.Result);
        StreamType[] before = Types(plain), after = Types(written);
        long memory = MemoryOf(written);
        List<string> changes = [.. after.Except(before).Select(type => "+" + Name(type)), .. before.Except(after).Select(type => "−" + Name(type))];
        if (memory != MemoryOf(plain))
            changes.Add(memory.ToString(CultureInfo.InvariantCulture));
        return changes.Count == 0 ? "·" : string.Join(", ", changes);
    }

    private static string Refusal(string dump, DebugQualifier qualifier)
    {
        using DumpTarget target = DumpFile.Open(UserDumps.PathOf(dump));
        using var stream = new MemoryStream();
        var error = Assert.Throws<DebugEngineException>(() => target.WriteDump(stream, new DumpWriteOptions { Qualifier = qualifier }));
        return Describe(error.HResult);
    }

    private static StreamType[] Types(WrittenDump written) => [.. written.Target!.Streams.Select(stream => (StreamType)stream.Type)];

    private static string Name(DebugFormat flags) => $"{flags}".Replace("UserSmall", "", StringComparison.Ordinal);

    private static string Name(StreamType type) => Enum.IsDefined(type) ? $"{type}".Replace("Stream", "", StringComparison.Ordinal) : $"0x{(uint)type:x}";

    private static long MemoryOf(WrittenDump written) => written.Target!.Memory.Ranges.Sum(range => (long)range.Length);
}
