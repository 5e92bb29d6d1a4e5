namespace Tephra.Schema.Yaml;

/// <summary>What ends a line of YAML; in a scalar each of them counts as a line feed.</summary>
internal static class LineBreak
{
    /// <summary>How many characters the line break at a position has; 0 where there is none.</summary>
    public static int LengthAt(string text, int position)
    {
        if (position >= text.Length) return 0;
        return text[position] switch
        {
            '\r' when position + 1 < text.Length && text[position + 1] == '\n' => 2,
            '\r' or '\n' or '\u0085' => 1,
            _ => 0,
        };
    }
}
