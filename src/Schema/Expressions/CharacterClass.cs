namespace Tephra.Schema.Expressions;

/// <summary>What the language takes a character for. Nothing depends on the culture or on Unicode's tables.</summary>
internal static class CharacterClass
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsNamePart(char c) => IsNameStart(c) || IsDigit(c);

    /// <summary>The value of a digit in any base up to 16, or a value no base has.</summary>
    public static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    /// <summary>The index after the name that starts or goes on at <paramref name="index"/>.</summary>
    public static int EndOfName(string text, int index)
    {
        while (index < text.Length && IsNamePart(text[index])) index++;
        return index;
    }

    /// <summary>The index after any blanks; a backslash that ends a line is one.</summary>
    public static int EndOfBlanks(string text, int index)
    {
        while (index < text.Length)
        {
            if (text[index] is ' ' or '\t' or '\r' or '\n') index++;
            else if (text[index] == '\\' && IsLineBreak(text, index + 1)) index += 2;
            else break;
        }

        return index;
    }

    private static bool IsLineBreak(string text, int index) => index < text.Length && text[index] is '\n' or '\r';
}
