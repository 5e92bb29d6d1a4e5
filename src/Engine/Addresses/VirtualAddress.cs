using System.Globalization;

namespace Tephra.Engine;

/// <summary>An address in the virtual memory of the process or kernel a dump was taken of.</summary>
/// <remarks>A type of its own so that it can't be mixed up with an offset in the dump file, or later with a physical address.</remarks>
/// <param name="Value">The address, in bytes from zero.</param>
public readonly record struct VirtualAddress(ulong Value) : IComparable<VirtualAddress>, IFormattable
{
    /// <summary>Any 64-bit number may be meant as an address.</summary>
    /// <param name="value">The address, in bytes from zero.</param>
    public static implicit operator VirtualAddress(ulong value) => new(value);

    /// <summary>Whether one address lies below another.</summary>
    /// <param name="left">The first address.</param>
    /// <param name="right">The second address.</param>
    public static bool operator <(VirtualAddress left, VirtualAddress right) => left.Value < right.Value;

    /// <summary>Whether one address lies above another.</summary>
    /// <param name="left">The first address.</param>
    /// <param name="right">The second address.</param>
    public static bool operator >(VirtualAddress left, VirtualAddress right) => left.Value > right.Value;

    /// <summary>Whether one address does not lie above another.</summary>
    /// <param name="left">The first address.</param>
    /// <param name="right">The second address.</param>
    public static bool operator <=(VirtualAddress left, VirtualAddress right) => left.Value <= right.Value;

    /// <summary>Whether one address does not lie below another.</summary>
    /// <param name="left">The first address.</param>
    /// <param name="right">The second address.</param>
    public static bool operator >=(VirtualAddress left, VirtualAddress right) => left.Value >= right.Value;

    /// <summary>The address a number of bytes further on; wraps at the end of the address space.</summary>
    /// <param name="address">Where to start.</param>
    /// <param name="bytes">How far to go, in bytes.</param>
    public static VirtualAddress operator +(VirtualAddress address, ulong bytes) => new(unchecked(address.Value + bytes));

    /// <inheritdoc/>
    public int CompareTo(VirtualAddress other) => Value.CompareTo(other.Value);

    /// <summary>The address as the tool and all messages print it: <c>0x</c> and lower-case hexadecimal digits, no leading zeros.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}");

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        format is null ? ToString() : Value.ToString(format, formatProvider);
}
