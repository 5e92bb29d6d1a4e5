namespace Tephra.Conformance.HostClasses;

/// <summary>Puts bytes between two underscores.</summary>
public sealed class CustomFxNoArgs : ICustomEncoder
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => Underscored.Of(bytes);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> bytes) => Underscored.Inner(bytes);
}
