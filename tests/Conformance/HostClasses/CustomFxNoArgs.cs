namespace Tephra.Conformance.HostClasses;

/// <summary>Puts bytes between two underscores.</summary>
public sealed class CustomFxNoArgs : ICustomDecoder
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => Underscored.Of(bytes);
}
