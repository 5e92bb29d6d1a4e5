using Tephra.Engine;

namespace Tephra.Tool.Writing;

/// <summary>Kinds of dumps by the words of the command line: DbgEng's qualifiers, and the exact kinds of kernel dumps.</summary>
internal static class DumpKindText
{
    private static readonly Dictionary<string, DebugQualifier> Qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["small"] = DebugQualifier.SmallDump,
        ["default"] = DebugQualifier.Dump,
        ["full"] = DebugQualifier.FullDump,
        ["active"] = DebugQualifier.ActiveDump,
    };

    /// <summary>All words, for messages.</summary>
    public static string All { get; } = string.Join(", ", Qualifiers.Keys.Concat(Enum.GetNames<KernelDumpKind>().Select(WordText.Of)).Distinct());

    /// <summary>What to write for a word.</summary>
    /// <exception cref="DebugEngineException">There is no such kind.</exception>
    public static DumpWriteOptions Parse(string text)
    {
        if (Qualifiers.TryGetValue(text, out DebugQualifier qualifier)) return new DumpWriteOptions { Qualifier = qualifier };
        return WordText.TryParse(text, out KernelDumpKind kind)
            ? new DumpWriteOptions { KernelKind = kind }
            : throw new DebugEngineException(HResult.InvalidArgument, $"{text} is no kind of dump; there are {All}");
    }
}
