using System.Text.RegularExpressions;

namespace Tephra.Oracle.Tests;

/// <summary>What Breakpad's minidump_stackwalk prints of a dump for people.</summary>
internal sealed partial class StackwalkText(string text)
{
    /// <summary>What stands after a heading on its line, such as <c>Crash address</c>.</summary>
    public string Get(string heading) =>
        Regex.Match(text, $"^{Regex.Escape(heading)}: +(.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant).Groups[1].Value;

    /// <summary>The registers of the first frame of the first thread, which is the crashed one.</summary>
    public IReadOnlyList<(string Name, ulong Value)> Registers()
    {
        int start = text.IndexOf("Thread 0 (crashed)", StringComparison.Ordinal);
        int end = text.IndexOf("Found by: given as instruction pointer in context", start, StringComparison.Ordinal);
        return [.. Register().Matches(text[start..end]).Select(match => (match.Groups[1].Value, HexConverter.Parse(match.Groups[2].Value)))];
    }

    /// <summary>First and last address and name of each module.</summary>
    public IReadOnlyList<(ulong First, ulong Last, string Name)> Modules() =>
        [.. Module().Matches(text).Select(match => (HexConverter.Parse(match.Groups[1].Value), HexConverter.Parse(match.Groups[2].Value), match.Groups[3].Value))];

    /// <summary>The exception's parameters.</summary>
    public IReadOnlyList<ulong> CrashParameters() => [.. Parameter().Matches(text).Select(match => HexConverter.Parse(match.Groups[1].Value))];

    [GeneratedRegex("([a-z]{3}) = (0x[0-9a-f]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Register();

    [GeneratedRegex(@"^(0x[0-9a-f]+) - (0x[0-9a-f]+)  (\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex("^    value: (0x[0-9a-f]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
