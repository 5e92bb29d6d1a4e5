namespace Tephra.Conformance.HostClasses;

/// <summary>Shifts every byte by a key, upwards or downwards.</summary>
public sealed class MyCustomFx(long key, bool isUpwards, ReadOnlyMemory<byte> extra) : ICustomDecoder
{
    /// <summary>An argument that changes nothing.</summary>
    public ReadOnlyMemory<byte> Extra => extra;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes)
    {
        var shift = (byte)(isUpwards ? key : -key);
        var decoded = bytes.ToArray();
        for (var i = 0; i < decoded.Length; i++) decoded[i] += shift;
        return decoded;
    }
}
