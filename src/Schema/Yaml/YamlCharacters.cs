namespace Tephra.Schema.Yaml;

/// <summary>Looks at the raw text where a parser's events don't say enough.</summary>
internal static class YamlCharacters
{
    /// <summary>The first character that YAML forbids, or -1. Parsers take some of them for the end of the file.</summary>
    public static int FindInvalid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if ((char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085'))
                || char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where a node's own text begins: behind its anchor and its tag.</summary>
    public static int SkipProperties(string text, int position, int end)
    {
        end = Math.Min(end, text.Length);
        while (position < end && text[position] is '!' or '&')
        {
            while (position < end && !char.IsWhiteSpace(text[position])) position++;
            while (position < end && char.IsWhiteSpace(text[position])) position++;
        }

        return position;
    }

    /// <summary>The first tab at or after <paramref name="position"/> with nothing but white space before it in its line, or -1.</summary>
    public static int FindTabAsIndentation(string text, int position)
    {
        var isIndentation = position == 0 || LineBreak.LengthAt(text, position - 1) > 0;
        for (; position < text.Length; position++)
        {
            if (isIndentation && text[position] == '\t') return position;
            isIndentation = LineBreak.LengthAt(text, position) > 0 || (isIndentation && text[position] == ' ');
        }

        return -1;
    }
}
