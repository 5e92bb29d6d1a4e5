namespace Tephra.Schema.Syntax;

/// <summary>The canonical names of encodings, and what people write instead.</summary>
internal static class EncodingNames
{
    public static readonly string[] CanonicalNames =
    [
        "ASCII", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE",
        .. Enumerable.Range(1, 16).Where(part => part != 12).Select(part => "ISO-8859-" + part),
        .. Enumerable.Range(1250, 9).Select(page => "windows-" + page),
        "IBM437", "IBM866", "Shift_JIS", "Big5", "EUC-KR",
    ];

    private static readonly Dictionary<string, string> Aliases = MakeAliases();

    public static bool IsCanonical(string name) => CanonicalNames.Contains(name);

    /// <summary>The canonical form of a name, whatever its case and punctuation.</summary>
    public static string? Canonical(string name) => Aliases.TryGetValue(Plain(name), out var canonical) ? canonical : null;

    private static Dictionary<string, string> MakeAliases()
    {
        var aliases = CanonicalNames.ToDictionary(Plain);
        foreach (var part in Enumerable.Range(1, 4)) aliases["LATIN" + part] = "ISO-8859-" + part;
        foreach (var page in Enumerable.Range(1250, 9)) aliases["CP" + page] = aliases["WIN" + page] = "windows-" + page;
        foreach (var page in new[] { "437", "866" }) aliases["CP" + page] = aliases[page] = "IBM" + page;
        aliases["USASCII"] = "ASCII";
        aliases["L1"] = "ISO-8859-1";
        aliases["SJIS"] = aliases["SHIFTJIS"] = aliases["XSJIS"] = "Shift_JIS";
        return aliases;
    }

    private static string Plain(string name) => string.Concat(name.Where(c => c is not ('-' or '_' or ' '))).ToUpperInvariant();
}
