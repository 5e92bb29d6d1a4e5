using System.Text;

namespace Tephra.Tool.Reports;

/// <summary>Makes text from a dump fit to be printed: it may hold anything, terminal commands included.</summary>
internal static class Printable
{
    /// <summary>The text with each control character replaced by U+FFFD; one line.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAnyInRange('\x7F', '\x9F'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
            clean.Append(char.IsControl(c) ? '\uFFFD' : c);
        return clean.ToString();
    }
}
