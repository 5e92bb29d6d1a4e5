namespace Tephra;

/// <summary>What the language does to bytes after reading them: cutting.</summary>
public static partial class KaitaiBytes
{
    /// <summary>Cuts padding off the end.</summary>
    /// <param name="bytes">The bytes; the result is a view of them.</param>
    /// <param name="pad">The byte to cut off, however often it stands there.</param>
    public static ReadOnlyMemory<byte> StripRight(ReadOnlyMemory<byte> bytes, byte pad) =>
        bytes[..(bytes.Span.LastIndexOfAnyExcept(pad) + 1)];

    /// <summary>Cuts at the first terminator; without one, nothing is cut.</summary>
    /// <param name="bytes">The bytes; the result is a view of them.</param>
    /// <param name="term">The terminator.</param>
    /// <param name="include">True to keep the terminator.</param>
    public static ReadOnlyMemory<byte> Terminate(ReadOnlyMemory<byte> bytes, byte term, bool include) =>
        TerminateMulti(bytes, new ReadOnlySpan<byte>(in term), include);

    /// <summary>Cuts at the first terminator of several bytes that stands at a multiple of its own length; without one, nothing is cut.</summary>
    /// <param name="bytes">The bytes; the result is a view of them.</param>
    /// <param name="term">The terminator, at least one byte.</param>
    /// <param name="include">True to keep the terminator.</param>
    public static ReadOnlyMemory<byte> TerminateMulti(ReadOnlyMemory<byte> bytes, scoped ReadOnlySpan<byte> term, bool include)
    {
        ArgumentOutOfRangeException.ThrowIfZero(term.Length);
        var found = IndexOfAligned(bytes.Span, term);
        return found < 0 ? bytes : bytes[..(include ? found + term.Length : found)];
    }

    /// <summary>Where a terminator first stands at a multiple of its own length, or -1.</summary>
    internal static int IndexOfAligned(ReadOnlySpan<byte> bytes, scoped ReadOnlySpan<byte> term)
    {
        if (term.Length == 1) return bytes.IndexOf(term[0]);
        var start = 0;
        while (true)
        {
            var found = bytes[start..].IndexOf(term);
            if (found < 0) return -1;
            found += start;
            if (found % term.Length == 0) return found;

            // Between two units: go on at the next whole one.
            start = found + term.Length - found % term.Length;
        }
    }
}
