using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>Looks for brackets that nothing closes, where a parser only says that it is lost.</summary>
internal static class FlowBrackets
{
    /// <summary>The bracket that is open where the parser gave up, and stays so.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">A position before that, outside of any scalar.</param>
    /// <param name="place">Where the parser gave up.</param>
    /// <returns><see langword="null"/> where each bracket has its partner.</returns>
    public static TextSpan? FindUnclosed(string text, int start, int place)
    {
        var open = new Stack<int>();
        for (var i = start; i < text.Length && (i <= place || open.Count > 0); i++)
        {
            switch (text[i])
            {
                case '[' or '{' when open.Count > 0 || BeginsValue(text, i):
                    open.Push(i);
                    break;
                case ']' or '}' when open.Count > 0:
                    if (text[open.Peek()] != (text[i] == ']' ? '[' : '{')) return new TextSpan(open.Peek(), 1);
                    open.Pop();
                    break;
                case '"' or '\'' when BeginsValue(text, i):
                    i = EndOfQuoted(text, i);
                    break;
                case '#' when i == 0 || char.IsWhiteSpace(text[i - 1]):
                    while (i + 1 < text.Length && LineBreak.LengthAt(text, i + 1) == 0) i++;
                    break;
            }
        }

        return open.Count > 0 ? new TextSpan(open.Peek(), 1) : null;
    }

    // Inside of other text a bracket or a quote is a character like any other.
    private static bool BeginsValue(string text, int position)
    {
        while (true)
        {
            var before = position - 1;
            while (before >= 0 && text[before] is ' ' or '\t') before--;
            if (before < 0 || LineBreak.LengthAt(text, before) > 0 || text[before] is '[' or '{' or ',' or ':') return true;
            if (before == position - 1) return false;
            if (text[before] is '-' or '?') return true;
            position = before;
            while (position > 0 && !char.IsWhiteSpace(text[position - 1])) position--;
            if (text[position] is not ('&' or '!')) return false;
        }
    }

    private static int EndOfQuoted(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[start] == '"') i++;
            else if (text[i] == text[start]) return i;
        }

        return text.Length;
    }
}
