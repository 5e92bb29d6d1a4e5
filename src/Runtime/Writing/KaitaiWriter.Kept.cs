namespace Tephra;

/// <content>What reading kept beside the values, for bytes these alone don't give back.</content>
public sealed partial class KaitaiWriter
{
    // Nothing is said as the default of the nullable type: a null beside memory would become empty memory.

    // Of bytes that were cut to this value: all of them. Only those of the size the value is written with serve.
    private ReadOnlyMemory<byte>? KeptCut(ReadOnlyMemory<byte> value, long size = -1) =>
        Stream.KeptIfAny is { } kept && kept.TryGet(KaitaiKeptKind.Cut, Position, value.Span, size, out var raw) ? raw : default(ReadOnlyMemory<byte>?);

    // Of bytes that were decoded to this value: what they were decoded from.
    private ReadOnlyMemory<byte>? KeptPayload(ReadOnlyMemory<byte> value)
    {
        AlignToByte();
        return Stream.KeptIfAny is { } kept && kept.TryGet(KaitaiKeptKind.Process, Position, value.Span, size: -1, out var raw) ? raw : default(ReadOnlyMemory<byte>?);
    }

    private ReadOnlyMemory<byte>? KeptText(string value)
    {
        if (Stream.KeptIfAny is not { } kept) return null;
        if (value.Length > 0) return kept.TryGetText(value, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);
        AlignToByte();
        return kept.TryGet(KaitaiKeptKind.Text, Position, default, size: -1, out var raw) ? raw : default(ReadOnlyMemory<byte>?);
    }

    private byte? KeptBits(int count) =>
        Stream.KeptIfAny is { } kept && kept.TryGetBits(Position, count, _isLittleBits, out var bits) ? bits : null;
}
