namespace Tephra.Engine;

/// <summary>A part of the address space that is cut into equal buckets.</summary>
/// <param name="First">The first address of the first bucket.</param>
/// <param name="Shift">A bucket has 2 to this power bytes.</param>
/// <param name="FirstBucket">The index of the first bucket among those of all regions.</param>
/// <param name="LastBucket">The number of the last bucket, counted from the region's first.</param>
internal readonly record struct SegmentRegion(ulong First, int Shift, int FirstBucket, uint LastBucket);
