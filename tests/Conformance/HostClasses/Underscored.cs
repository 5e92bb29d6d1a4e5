namespace Tephra.Conformance.HostClasses;

/// <summary>Puts bytes between two underscores.</summary>
internal static class Underscored
{
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes)
    {
        var decoded = new byte[bytes.Length + 2];
        decoded[0] = decoded[^1] = (byte)'_';
        bytes.CopyTo(decoded.AsMemory(1));
        return decoded;
    }

    public static ReadOnlyMemory<byte> Inner(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [(byte)'_', .., (byte)'_']) throw new KaitaiConversionException("the bytes do not stand between two underscores");
        return bytes[1..^1];
    }
}
