using System.Text.RegularExpressions;

namespace Tephra.Oracle.Tests;

/// <summary>What Breakpad's minidump_dump, or rust-minidump's, which prints the same under its own titles, says of a dump.</summary>
internal sealed partial class MinidumpText
{
    private readonly List<TextSection> _sections = [];

    /// <summary>Number and section of each entry of the directory.</summary>
    public IEnumerable<(int Index, TextSection Entry)> Directory =>
        from index in Enumerable.Range(0, _sections.Count - 1)
        let match = DirectoryTitle().Match(_sections[index].Title)
        where match.Success
        select (int.Parse(match.Groups[1].Value), _sections[index + 1]);

    /// <summary>The threads, and the context of each.</summary>
    public IEnumerable<(TextSection Thread, TextSection Context)> Threads => WithContext("MDRawThread", "MINIDUMP_THREAD");

    /// <summary>The exception, and its context.</summary>
    public (TextSection Exception, TextSection Context) Exception => WithContext("MDException", "MINIDUMP_EXCEPTION").Single();

    /// <summary>The modules.</summary>
    public IEnumerable<TextSection> Modules => Find("MDRawModule", "MINIDUMP_MODULE");

    /// <summary>The system.</summary>
    public TextSection System => Find("MDRawSystemInfo", "MINIDUMP_SYSTEM_INFO").Single();

    /// <summary>MiscInfo.</summary>
    public TextSection MiscInfo => Find("MDRawMiscInfo", "MINIDUMP_MISC_INFO").Single();

    /// <summary>The ranges of MemoryList, and the memory of each; a brief listing leaves the memory out.</summary>
    public IEnumerable<(TextSection Range, IReadOnlyList<byte> Memory)> Memory =>
        from index in Enumerable.Range(0, _sections.Count)
        where _sections[index].Title is "MDMemoryDescriptor" or "MINIDUMP_MEMORY_DESCRIPTOR"
        select (_sections[index], (IReadOnlyList<byte>)(_sections.ElementAtOrDefault(index + 1) is { Title: "Memory" } memory ? memory.Bytes : []));

    /// <summary>Reads the text.</summary>
    public static MinidumpText Parse(IEnumerable<string> lines)
    {
        var text = new MinidumpText();
        var current = new TextSection("");
        foreach (string line in lines)
        {
            if (HexLine().Match(line) is { Success: true } hex)
                current.Bytes.AddRange(Convert.FromHexString(hex.Groups[1].Value.Replace(" ", "")));
            else if (FieldLine().Match(line) is { Success: true } field)
                current.Fields.Add(field.Groups[1].Value, field.Groups[2].Value);
            else if (line.Length > 0 && line[0] != ' ')
                text._sections.Add(current = new TextSection(line));
        }

        return text;
    }

    private IEnumerable<TextSection> Find(params string[] titles) => _sections.Where(section => titles.Contains(section.Title));

    private IEnumerable<(TextSection, TextSection)> WithContext(params string[] titles) =>
        from index in Enumerable.Range(0, _sections.Count)
        where titles.Contains(_sections[index].Title)
        select (_sections[index], _sections[(index + 1)..].First(section => section.Title is "MDRawContextX86" or "CONTEXT_X86"));

    [GeneratedRegex(@"^mDirectory\[(\d+)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex DirectoryTitle();

    // Breakpad prints memory as one number of any length, rust-minidump in rows with offset and characters.
    [GeneratedRegex("^(?:0x|    [0-9a-f]{8}: )((?:[0-9a-f]{2} ?)+)(?: .*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HexLine();

    [GeneratedRegex(@"^  (\S.*?) += (.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex FieldLine();
}
