namespace Tephra.Engine;

/// <summary>A run of virtual addresses that is not empty and does not pass the end of the address space.</summary>
/// <remarks>Kept as first and last address: a range that ends with the address space has no exclusive end in 64 bits.</remarks>
/// <param name="First">The first address of the range.</param>
/// <param name="Last">The last address of the range, itself part of it.</param>
public readonly record struct AddressRange(VirtualAddress First, VirtualAddress Last)
{
    /// <summary>The number of bytes; zero stands for the one case of 2^64 bytes.</summary>
    public ulong Length => unchecked(Last.Value - First.Value + 1);

    /// <summary>Whether an address lies in the range.</summary>
    /// <param name="address">The address to test.</param>
    public bool Contains(VirtualAddress address) => First <= address && address <= Last;

    /// <summary>The range as <c>[first, last]</c>.</summary>
    public override string ToString() => $"[{First}, {Last}]";
}
