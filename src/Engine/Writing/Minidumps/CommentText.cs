using System.Text;

namespace Tephra.Engine;

/// <summary>The bytes of a comment stream: text and a terminating zero.</summary>
internal static class CommentText
{
    /// <summary>CommentStreamA.</summary>
    public const uint AnsiType = 10;

    /// <summary>CommentStreamW.</summary>
    public const uint WideType = 11;

    /// <summary>Text for CommentStreamA.</summary>
    /// <exception cref="ArgumentException">It is not ASCII: the stream does not say which code page it is in.</exception>
    public static byte[] Ansi(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Ascii.IsValid(text))
            throw new ArgumentException("CommentStreamA does not say which code page it is in, so the text must be ASCII; CommentStreamW takes any", nameof(text));
        return Encoding.ASCII.GetBytes(text + '\0');
    }

    /// <summary>Text for CommentStreamW.</summary>
    public static byte[] Wide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encoding.Unicode.GetBytes(text + '\0');
    }
}
