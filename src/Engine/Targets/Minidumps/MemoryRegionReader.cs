using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>MemoryInfoList as <see cref="TargetMemoryRegion"/>s.</summary>
internal static class MemoryRegionReader
{
    /// <summary>The regions by address; none where the stream is missing or broken.</summary>
    public static IReadOnlyList<TargetMemoryRegion> Read(MinidumpFile file) =>
        file.Read<MemoryInfoList, TargetMemoryRegion[]>(Minidump.Enums.StreamType.MemoryInfoListStream, (list, _) =>
        {
            var regions = new List<TargetMemoryRegion>();
            foreach (MemoryInfoList.Types.MemoryInfo info in list.Entries ?? [])
            {
                // No region is empty. Whoever goes from one to the next by its size would never get past one that is.
                if (info.RegionSize == 0)
                    continue;
                regions.Add(new TargetMemoryRegion(
                    info.BaseAddress, info.AllocationBase, (uint)info.AllocationProtect, info.RegionSize, (uint)info.State, (uint)info.Protect, (uint)info.Type));
            }

            // Stable, so that of regions at one address the first answers.
            return [.. regions.OrderBy(region => region.Base.Value)];
        }) ?? [];
}
