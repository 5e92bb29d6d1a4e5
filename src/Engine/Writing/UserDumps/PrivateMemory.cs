using System.Globalization;
using Tephra.Formats;
using Protect = Tephra.Formats.MemoryInfoList.Enums.Protect;

namespace Tephra.Engine;

/// <summary>Private memory that can be read and written, as far as a dump says which that is.</summary>
internal static class PrivateMemory
{
    /// <summary>The ranges; null where the dump has neither MemoryInfoList nor Linux's maps.</summary>
    public static IReadOnlyList<AddressRange>? Find(MinidumpFile file)
    {
        if (file.Read<MemoryInfoList, MemoryInfoList>(Minidump.Enums.StreamType.MemoryInfoListStream, (list, _) => list) is { } regions)
            return [.. (regions.Entries ?? []).Where(IsPrivate).Select(ToRange)];
        return file.Read<LinuxMaps, LinuxMaps>(Minidump.Enums.StreamType.LinuxMaps, (maps, _) => maps) is { } mappings
            ? [.. mappings.Mappings.Where(mapping => mapping.Permissions.StartsWith("rw", StringComparison.Ordinal) && mapping.Permissions.EndsWith('p')).SelectMany(ToRange)]
            : null;
    }

    private static bool IsPrivate(MemoryInfoList.Types.MemoryInfo region) =>
        region is { State: MemoryInfoList.Enums.State.Commit, Type: MemoryInfoList.Enums.Type.Private, RegionSize: > 0 }
        && region.Protect.HasFlag(Protect.ReadWrite) && !region.Protect.HasFlag(Protect.Guard);

    private static AddressRange ToRange(MemoryInfoList.Types.MemoryInfo region) =>
        new(region.BaseAddress, region.BaseAddress + Math.Min(region.RegionSize - 1, ulong.MaxValue - region.BaseAddress));

    private static IEnumerable<AddressRange> ToRange(LinuxMaps.Types.Mapping mapping)
    {
        if (ulong.TryParse(mapping.Start, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong start)
            && ulong.TryParse(mapping.End, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong end) && end > start)
            yield return new AddressRange(start, end - 1);
    }
}
