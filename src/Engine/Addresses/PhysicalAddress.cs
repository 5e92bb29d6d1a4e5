using System.Globalization;

namespace Tephra.Engine;

/// <summary>An address in the physical memory of the machine a kernel dump was taken of.</summary>
/// <remarks>A type of its own so that it can't be mixed up with a <see cref="VirtualAddress"/> or an offset in the dump file.</remarks>
/// <param name="Value">The address, in bytes from zero.</param>
public readonly record struct PhysicalAddress(ulong Value) : IComparable<PhysicalAddress>
{
    /// <summary>Any 64-bit number may be meant as an address.</summary>
    /// <param name="value">The address, in bytes from zero.</param>
    public static implicit operator PhysicalAddress(ulong value) => new(value);

    /// <inheritdoc cref="VirtualAddress.op_LessThan"/>
    public static bool operator <(PhysicalAddress left, PhysicalAddress right) => left.Value < right.Value;

    /// <inheritdoc cref="VirtualAddress.op_GreaterThan"/>
    public static bool operator >(PhysicalAddress left, PhysicalAddress right) => left.Value > right.Value;

    /// <inheritdoc cref="VirtualAddress.op_LessThanOrEqual"/>
    public static bool operator <=(PhysicalAddress left, PhysicalAddress right) => left.Value <= right.Value;

    /// <inheritdoc cref="VirtualAddress.op_GreaterThanOrEqual"/>
    public static bool operator >=(PhysicalAddress left, PhysicalAddress right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(PhysicalAddress other) => Value.CompareTo(other.Value);

    /// <summary>The address as <c>0x</c> and lower-case hexadecimal digits, no leading zeros.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}");
}
