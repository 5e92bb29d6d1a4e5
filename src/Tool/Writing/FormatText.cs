using Tephra.Engine;
using Tephra.Tool.Reading;

namespace Tephra.Tool.Writing;

/// <summary>DEBUG_FORMAT_* flags as the command line has them: words between commas, those of user-mode dumps with or without <c>user-small-</c>, or a number.</summary>
internal static class FormatText
{
    private const string UserSmall = "user-small-";

    /// <summary>All words, for messages.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetNames<DebugFormat>().Select(WordText.Of).Select(word => word.Replace(UserSmall, "", StringComparison.Ordinal)));

    /// <summary>The flags of a text.</summary>
    /// <exception cref="DebugEngineException">A word is none of a flag.</exception>
    public static DebugFormat Parse(string text)
    {
        DebugFormat flags = 0;
        foreach (string word in text.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) flags |= ParseWord(word);
        return flags;
    }

    private static DebugFormat ParseWord(string word)
    {
        if (AddressText.TryParseNumber(word, out ulong number) && number <= uint.MaxValue) return (DebugFormat)(uint)number;
        if (WordText.TryParse(word, out DebugFormat flag) || WordText.TryParse(UserSmall + word, out flag)) return flag;
        throw new DebugEngineException(HResult.InvalidArgument, $"{word} is no flag; there are {All}");
    }
}
