namespace Tephra;

/// <content>What a writer puts behind bytes that are shorter than their place.</content>
public static partial class KaitaiBytes
{
    /// <summary>Fills what is left: the terminator first, if there is one and it has room, then padding.</summary>
    /// <param name="rest">What is left behind the bytes.</param>
    /// <param name="padRight">The byte to pad with; negative: zero.</param>
    /// <param name="terminator">The terminator; empty: none.</param>
    /// <param name="include">True if the terminator stands in the bytes already.</param>
    internal static void Fill(Span<byte> rest, int padRight, ReadOnlySpan<byte> terminator, bool include)
    {
        if (!include && terminator.TryCopyTo(rest)) rest = rest[terminator.Length..];
        rest.Fill(Padding(padRight));
    }

    /// <summary>Whether <see cref="Fill"/> would put there what stands there.</summary>
    /// <inheritdoc cref="Fill"/>
    internal static bool IsFilling(ReadOnlySpan<byte> rest, int padRight, scoped ReadOnlySpan<byte> terminator, bool include)
    {
        if (!include && rest.Length >= terminator.Length)
        {
            if (!rest.StartsWith(terminator)) return false;
            rest = rest[terminator.Length..];
        }

        return !rest.ContainsAnyExcept(Padding(padRight));
    }

    private static byte Padding(int padRight) => (byte)Math.Max(padRight, 0);
}
