namespace Tephra.Conformance.HostClasses;

/// <summary>Shifts every byte by a key, upwards or downwards.</summary>
public sealed class MyCustomFx(long key, bool isUpwards, ReadOnlyMemory<byte> extra) : ICustomEncoder
{
    /// <summary>An argument that changes nothing.</summary>
    public ReadOnlyMemory<byte> Extra => extra;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => Shifted(bytes, isUpwards ? key : -key);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> bytes) => Shifted(bytes, isUpwards ? -key : key);

    private static ReadOnlyMemory<byte> Shifted(ReadOnlyMemory<byte> bytes, long shift)
    {
        var shifted = bytes.ToArray();
        for (var i = 0; i < shifted.Length; i++) shifted[i] += (byte)shift;
        return shifted;
    }
}
