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
}
