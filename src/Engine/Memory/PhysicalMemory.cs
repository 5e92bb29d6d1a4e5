namespace Tephra.Engine;

/// <summary>Physical memory that a kernel dump holds, in pages. Safe to read from many threads.</summary>
public abstract class PhysicalMemory
{
    /// <summary>The size of a page, in bytes: 4096 on every machine whose dumps are read.</summary>
    public const int PageSize = 4096;

    /// <summary>How many pages the dump says it holds.</summary>
    public abstract ulong PageCount { get; }

    /// <summary>Copies memory up to the first byte the dump does not hold.</summary>
    /// <param name="address">Where to start.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <returns>How many bytes were read: zero where the first one is not there, never padded.</returns>
    public abstract int Read(PhysicalAddress address, Span<byte> destination);

    /// <summary>Finds the run of page numbers the dump holds that a page is in, or else the first one after it.</summary>
    /// <param name="page">The number of a page (PFN).</param>
    /// <param name="first">Receives the number of the first page of the run at or after <paramref name="page"/>.</param>
    /// <param name="count">Receives how many pages there are from <paramref name="first"/> on.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryFindPages(ulong page, out ulong first, out ulong count);

    /// <summary>Whether the dump holds all of a page.</summary>
    /// <param name="page">The number of a page (PFN).</param>
    public virtual bool Contains(ulong page) => TryFindPages(page, out ulong first, out _) && first == page;

    /// <summary>Reads exactly as many bytes as asked for, or none.</summary>
    /// <param name="address">Where to start.</param>
    /// <param name="destination">Receives the bytes; its content is undefined on failure.</param>
    /// <returns>Whether all of them are in the dump.</returns>
    public bool TryReadExactly(PhysicalAddress address, Span<byte> destination) => Read(address, destination) == destination.Length;
}
