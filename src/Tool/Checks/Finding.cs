namespace Tephra.Tool.Checks;

/// <summary>Something that a check has to say of a file.</summary>
/// <param name="IsProblem">Whether it makes the file unsound; else it is a note: worth knowing, and common in dumps that are well.</param>
/// <param name="Kind">What kind of thing, a word for scripts: unreadable, truncated, overlap, gap, lie, duplicate.</param>
/// <param name="Where">The stream or the path of the field.</param>
/// <param name="Offset">Where in the file, in bytes from its start; null where it is nowhere.</param>
/// <param name="Text">What is wrong.</param>
internal sealed record Finding(bool IsProblem, string Kind, string Where, long? Offset, string Text)
{
    public static Finding Problem(string kind, string where, long? offset, string text) => new(true, kind, where, offset, text);

    public static Finding Note(string kind, string where, long? offset, string text) => new(false, kind, where, offset, text);
}
