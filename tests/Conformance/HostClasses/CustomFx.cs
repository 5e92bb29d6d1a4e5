using Tephra;
using Tephra.Conformance.HostClasses;

namespace Nested.Deeply;

/// <summary>Puts bytes between two underscores; takes an argument that changes nothing.</summary>
public sealed class CustomFx(long key) : ICustomEncoder
{
    /// <summary>The argument.</summary>
    public long Key => key;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => Underscored.Of(bytes);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> bytes) => Underscored.Inner(bytes);
}
