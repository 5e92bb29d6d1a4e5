namespace Tephra.Engine;

/// <summary>Where bytes are: in physical memory, or in a paging file.</summary>
/// <param name="Address">The physical address, or the offset in the paging file; in bytes.</param>
/// <param name="PageFile">The number of the paging file; <see cref="Physical"/> for physical memory.</param>
internal readonly record struct PageLocation(ulong Address, int PageFile = PageLocation.Physical)
{
    /// <summary>Stands for physical memory where a paging file's number could be.</summary>
    public const int Physical = -1;

    /// <summary>Whether it is physical memory.</summary>
    public bool IsPhysical => PageFile == Physical;

    /// <summary>The slot in the paging file.</summary>
    public ulong Slot => Address / PhysicalMemory.PageSize;

    /// <summary>Bytes further on.</summary>
    public PageLocation Plus(ulong bytes) => this with { Address = unchecked(Address + bytes) };
}
