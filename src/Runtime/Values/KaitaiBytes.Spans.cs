namespace Tephra;

/// <content>The same cuts on spans, for views.</content>
public static partial class KaitaiBytes
{
    /// <inheritdoc cref="StripRight(ReadOnlyMemory{byte}, byte)"/>
    public static ReadOnlySpan<byte> StripRight(ReadOnlySpan<byte> bytes, byte pad) => bytes[..(bytes.LastIndexOfAnyExcept(pad) + 1)];

    /// <inheritdoc cref="Terminate(ReadOnlyMemory{byte}, byte, bool)"/>
    public static ReadOnlySpan<byte> Terminate(ReadOnlySpan<byte> bytes, byte term, bool include) =>
        bytes.IndexOf(term) is >= 0 and var found ? bytes[..(include ? found + 1 : found)] : bytes;

    /// <inheritdoc cref="TerminateMulti(ReadOnlyMemory{byte}, ReadOnlySpan{byte}, bool)"/>
    public static ReadOnlySpan<byte> TerminateMulti(ReadOnlySpan<byte> bytes, scoped ReadOnlySpan<byte> term, bool include) =>
        IndexOfAligned(bytes, term) is >= 0 and var found ? bytes[..(include ? found + term.Length : found)] : bytes;
}
