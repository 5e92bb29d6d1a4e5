namespace Tephra.Engine;

/// <summary>Memory that a dump holds, by virtual address. Safe to read from many threads.</summary>
public abstract class AddressSpace
{
    /// <summary>Copies memory up to the first byte the dump does not hold.</summary>
    /// <param name="address">Where to start.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <returns>How many bytes were read: zero where the first one is not there, never padded.</returns>
    public abstract int Read(VirtualAddress address, Span<byte> destination);

    /// <summary>Finds the readable run of addresses that holds an address, or else the first one after it.</summary>
    /// <param name="address">Where to look from.</param>
    /// <param name="range">The whole run: adjacent captured ranges count as one.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryFindRange(VirtualAddress address, out AddressRange range);

    /// <summary>All readable runs of addresses, ascending.</summary>
    public IEnumerable<AddressRange> Ranges
    {
        get
        {
            VirtualAddress from = 0;
            while (TryFindRange(from, out AddressRange range))
            {
                yield return range;
                if (range.Last.Value == ulong.MaxValue)
                    yield break;
                from = range.Last + 1;
            }
        }
    }

    /// <summary>Reads exactly as many bytes as asked for, or none.</summary>
    /// <param name="address">Where to start.</param>
    /// <param name="destination">Receives the bytes; its content is undefined on failure.</param>
    /// <returns>Whether all of them are in the dump.</returns>
    public bool TryReadExactly(VirtualAddress address, Span<byte> destination) =>
        Read(address, destination) == destination.Length;

    /// <summary>Why the byte at an address can't be read.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The reason; of kind <see cref="MemoryFaultKind.None"/> where it can be read.</returns>
    public virtual MemoryFault Explain(VirtualAddress address)
    {
        Span<byte> one = stackalloc byte[1];
        return new MemoryFault(Read(address, one) == 1 ? MemoryFaultKind.None : MemoryFaultKind.NotInDump);
    }
}
