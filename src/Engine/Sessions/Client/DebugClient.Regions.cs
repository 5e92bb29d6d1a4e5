namespace Tephra.Engine;

/// <content>What the process had where (IDebugDataSpaces2, IDebugDataSpaces4).</content>
public sealed partial class DebugClient
{
    private const uint VirtualSource = 1; // DEBUG_OFFSINFO_VIRTUAL_SOURCE
    private const uint VirtualSpace = 0; // DEBUG_DATA_SPACE_VIRTUAL
    private const ulong PageMask = 0xFFF;

    /// <summary>What the process had at an address, from the address's page on as far as all attributes are the same.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="information">Receives the region.</param>
    /// <returns>S_OK; E_NOINTERFACE if the dump lists no regions, or none there or above; E_UNEXPECTED on a kernel dump.</returns>
    public int QueryVirtual(ulong offset, out MemoryBasicInformation64 information)
    {
        information = default;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (system.IsKernel)
            return HResult.Unexpected;
        offset = system.ToAddress(offset);
        IReadOnlyList<TargetMemoryRegion> regions = system.Target.MemoryRegions;
        int index = FindRegion(regions, offset);
        if (index >= 0 && offset <= regions[index].Last)
        {
            information = ToInformation(regions[index], offset, FindLast(regions, index, (first, next) => next.HasAttributesOf(first)));
            return HResult.Ok;
        }

        if (index + 1 >= regions.Count)
            return HResult.NoInterface;
        // Between two regions of the list there was none: VirtualQuery calls that free, and no access.
        ulong first = Math.Max(offset & ~PageMask, index >= 0 ? regions[index].Last + 1 : 0);
        information = new MemoryBasicInformation64 { BaseAddress = first, RegionSize = regions[index + 1].Base.Value - first, State = 0x10000, Protect = 1 };
        return HResult.Ok;
    }

    /// <summary>Where the memory at an address comes from.</summary>
    /// <param name="space">DEBUG_DATA_SPACE_VIRTUAL (0).</param>
    /// <param name="which">DEBUG_OFFSINFO_VIRTUAL_SOURCE (1), the only question there is.</param>
    /// <param name="offset">The address.</param>
    /// <param name="source">Receives the source.</param>
    /// <returns>S_OK, or E_INVALIDARG for another space or question.</returns>
    public int GetOffsetInformation(uint space, uint which, ulong offset, out DebugMemorySource source)
    {
        source = DebugMemorySource.Invalid;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (space != VirtualSpace || which != VirtualSource)
            return HResult.InvalidArgument;
        Span<byte> one = stackalloc byte[1];
        ulong address = system.ToAddress(offset);
        try
        {
            source = system.ProcessMemory.Read(address, one) == 1 ? DebugMemorySource.Debuggee
                : system.Images?.Read(address, one) == 1 ? DebugMemorySource.MappedImage
                : !system.IsKernel && system.Target.MemoryRegions.Count == 0 ? DebugMemorySource.DumpWithoutMemoryInfo
                : DebugMemorySource.Invalid;
            return HResult.Ok;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    private static MemoryBasicInformation64 ToInformation(in TargetMemoryRegion region, ulong offset, ulong last)
    {
        ulong first = Math.Max(offset & ~PageMask, region.Base.Value);
        return new MemoryBasicInformation64
        {
            BaseAddress = first,
            AllocationBase = region.AllocationBase.Value,
            AllocationProtect = region.AllocationProtect,
            RegionSize = Math.Min(last - first, ulong.MaxValue - 1) + 1,
            State = region.State,
            Protect = region.Protect,
            Type = region.Type,
        };
    }

    /// <summary>The last address of a region and of those that follow it without a gap, as long as they go with it.</summary>
    private static ulong FindLast(IReadOnlyList<TargetMemoryRegion> regions, int index, Func<TargetMemoryRegion, TargetMemoryRegion, bool> belongs)
    {
        TargetMemoryRegion first = regions[index];
        ulong last = first.Last;
        for (int i = index + 1; i < regions.Count && last != ulong.MaxValue && regions[i].Base.Value == last + 1 && belongs(first, regions[i]); i++)
            last = regions[i].Last;
        return last;
    }

    /// <summary>The index of the last region that begins at or before an address, or -1.</summary>
    private static int FindRegion(IReadOnlyList<TargetMemoryRegion> regions, ulong address)
    {
        int low = 0, high = regions.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (regions[middle].Base.Value <= address)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
