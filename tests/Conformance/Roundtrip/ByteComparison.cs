namespace Tephra.Conformance.Roundtrip;

/// <summary>Compares bytes that were written with those of the file.</summary>
internal static class ByteComparison
{
    private const int Shown = 8;

    /// <summary>Where the two first differ, and what stands there; null if they don't.</summary>
    public static string? Difference(ReadOnlySpan<byte> written, ReadOnlySpan<byte> original)
    {
        var offset = written.CommonPrefixLength(original);
        if (offset == original.Length && offset == written.Length) return null;
        var sizes = written.Length == original.Length ? "" : $"; {written.Length} bytes instead of {original.Length}";
        return $"differs at 0x{offset:x}: {At(written, offset)} instead of {At(original, offset)}{sizes}";
    }

    private static string At(ReadOnlySpan<byte> bytes, int offset) =>
        offset == bytes.Length ? "the end" : Convert.ToHexString(bytes.Slice(offset, Math.Min(Shown, bytes.Length - offset)));
}
