using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The memory of an old full user dump: each region of the list has its bytes in the file, one behind the other.</summary>
internal sealed class UserDumpMemoryReader
{
    private readonly List<MemoryRange> _ranges = [];
    private readonly List<TargetMemoryRegion> _regions = [];
    private ulong _offset;
    private ulong _bytes;

    /// <summary>Reads the descriptions, not the memory.</summary>
    public UserDumpMemoryReader(UserDumpLayout layout, HeldSource held, ProblemLog problems)
    {
        _offset = layout.DataOffset;
        problems.Guard(UserDumpPart.Memory, () =>
        {
            // Views: a large process has many regions, which need not be objects twice.
            if (layout.Dump.MemoryRegions64 is { } wide)
            {
                foreach (UserDump.Types.MemoryBasicInformation64.View region in wide.Views<UserDump.Types.MemoryBasicInformation64.View>())
                    Add(new TargetMemoryRegion(region.BaseAddress, region.AllocationBase, region.AllocationProtect, region.RegionSize, region.State, region.Protect, region.Type));
            }
            else if (layout.Dump.MemoryRegions32 is { } narrow)
            {
                foreach (UserDump.Types.MemoryBasicInformation32.View region in narrow.Views<UserDump.Types.MemoryBasicInformation32.View>())
                    Add(new TargetMemoryRegion(region.BaseAddress, region.AllocationBase, region.AllocationProtect, region.RegionSize, region.State, region.Protect, region.Type));
            }

            return layout;
        });
        BrokenRanges.Note(problems, UserDumpPart.Memory, _ranges, 0, layout.Source.Length);
        // Stable, so that of regions at one address the first answers.
        Regions = [.. _regions.OrderBy(region => region.Base.Value)];
        Summary = new MemorySummary(_ranges.Count, _bytes);
        Memory = new CapturedMemory(new MemoryRangeMap(MemorySegments.Create([.. _ranges], layout.Source.Length)), held, AddressBits.Of((ImageFileMachine)(uint)layout.Dump.Machine));
    }

    /// <summary>The memory.</summary>
    public CapturedMemory Memory { get; }

    /// <summary>Where the bytes of each region lie, in the dump's order.</summary>
    public IReadOnlyList<MemoryRange> Ranges => _ranges;

    /// <summary>The regions, ascending.</summary>
    public IReadOnlyList<TargetMemoryRegion> Regions { get; }

    /// <summary>How much of it the list describes.</summary>
    public MemorySummary Summary { get; }

    private void Add(TargetMemoryRegion region)
    {
        // No region is empty. Whoever goes from one to the next by its size would never get past one that is.
        if (region.Size == 0)
            return;
        _regions.Add(region);
        _ranges.Add(new MemoryRange(region.Base, region.Size, _offset));
        // A sum past 2^64 comes from damage: what follows is in no file.
        _offset = region.Size > ulong.MaxValue - _offset ? ulong.MaxValue : _offset + region.Size;
        _bytes = region.Size > ulong.MaxValue - _bytes ? ulong.MaxValue : _bytes + region.Size;
    }
}
