using System.Buffers;

namespace Tephra.Engine;

/// <content>Searching memory (IDebugDataSpaces, IDebugDataSpaces4).</content>
public sealed partial class DebugClient
{
    private const uint SearchWritableOnly = 1; // DEBUG_VSEARCH_WRITABLE_ONLY
    private const int SearchStep = 1 << 16;

    /// <summary>Finds the first place in a range where a pattern lies. What is not in the dump is passed over.</summary>
    /// <param name="offset">The first address of the range.</param>
    /// <param name="length">The length of the range in bytes; the pattern must lie in it as a whole.</param>
    /// <param name="pattern">The bytes to find.</param>
    /// <param name="patternGranularity">What the pattern's length, and the match's distance from <paramref name="offset"/>, must be a multiple of.</param>
    /// <param name="matchOffset">Receives the address.</param>
    /// <returns>S_OK; 0x9000001A if there is none; E_INVALIDARG for a pattern of no bytes or of a length that is no multiple.</returns>
    public int SearchVirtual(ulong offset, ulong length, ReadOnlySpan<byte> pattern, uint patternGranularity, out ulong matchOffset) =>
        SearchVirtual2(offset, length, 0, pattern, patternGranularity, out matchOffset);

    /// <summary>Finds the first place in a range where a pattern lies, if need be only in memory the process could write to.</summary>
    /// <param name="offset">The first address of the range.</param>
    /// <param name="length">The length of the range in bytes; the pattern must lie in it as a whole.</param>
    /// <param name="flags">DEBUG_VSEARCH_WRITABLE_ONLY (1) or zero.</param>
    /// <param name="pattern">The bytes to find.</param>
    /// <param name="patternGranularity">What the pattern's length, and the match's distance from <paramref name="offset"/>, must be a multiple of.</param>
    /// <param name="matchOffset">Receives the address.</param>
    /// <returns>As <see cref="SearchVirtual"/>; E_NOTIMPL if the dump does not say what could be written to.</returns>
    public int SearchVirtual2(
        ulong offset, ulong length, uint flags, ReadOnlySpan<byte> pattern, uint patternGranularity, out ulong matchOffset)
    {
        matchOffset = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (pattern.IsEmpty || patternGranularity == 0 || pattern.Length % patternGranularity != 0 || (flags & ~SearchWritableOnly) != 0)
            return HResult.InvalidArgument;
        bool writableOnly = flags != 0;
        if (writableOnly && system.Target.MemoryRegions.Count == 0)
            return HResult.NotImplemented;
        offset = system.ToAddress(offset);
        if (length == 0)
            return HResult.NoMoreEntries;
        ulong last = offset + Math.Min(length - 1, ulong.MaxValue - offset);
        try
        {
            for (ulong from = offset; TryFindSearched(system, writableOnly, from, last, out AddressRange range); from = range.Last.Value + 1)
            {
                if (TryFindPattern(system.Memory, range, offset, pattern, patternGranularity, out matchOffset))
                    return HResult.Ok;
                if (range.Last.Value >= last)
                    break;
            }
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }

        return HResult.NoMoreEntries;
    }

    // The next piece of memory to look into, from an address on: a readable run, of which only what could be written to if that matters.
    private static bool TryFindSearched(EngineSystem system, bool writableOnly, ulong from, ulong last, out AddressRange range)
    {
        while (from <= last && system.Memory.TryFindRange(from, out range))
        {
            range = new AddressRange(Math.Max(from, range.First.Value), Math.Min(last, range.Last.Value));
            if (range.First > range.Last)
                break;
            if (!writableOnly)
                return true;
            IReadOnlyList<TargetMemoryRegion> regions = system.Target.MemoryRegions;
            int index = FindRegion(regions, range.First.Value);
            bool isInside = index >= 0 && range.First.Value <= regions[index].Last;
            bool isWritable = isInside && regions[index].IsWritable;
            ulong end = isWritable ? FindLast(regions, index, (_, next) => next.IsWritable)
                : isInside ? regions[index].Last
                : index + 1 < regions.Count ? regions[index + 1].Base.Value - 1
                : ulong.MaxValue;
            range = new AddressRange(range.First, Math.Min(end, range.Last.Value));
            if (isWritable)
                return true;
            if (range.Last.Value == ulong.MaxValue)
                break;
            from = range.Last.Value + 1;
        }

        range = default;
        return false;
    }

    private static bool TryFindPattern(
        AddressSpace memory, AddressRange range, ulong origin, ReadOnlySpan<byte> pattern, uint granularity, out ulong match)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(SearchStep + pattern.Length);
        try
        {
            ulong at = range.First.Value;
            while (range.Last.Value - at >= (ulong)pattern.Length - 1)
            {
                int wanted = (int)Math.Min(range.Last.Value - at, (ulong)(SearchStep + pattern.Length - 2)) + 1;
                Span<byte> bytes = buffer.AsSpan(0, wanted);
                bytes = bytes[..memory.Read(at, bytes)];
                for (int i = 0, found; (found = bytes[i..].IndexOf(pattern)) >= 0; i += found + 1)
                {
                    match = at + (ulong)(i + found);
                    if ((match - origin) % granularity == 0)
                        return true;
                }

                // The next step begins where a pattern may still begin.
                int step = bytes.Length - pattern.Length + 1;
                if (step <= 0 || range.Last.Value - at < (ulong)step)
                    break;
                at += (ulong)step;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        match = 0;
        return false;
    }
}
