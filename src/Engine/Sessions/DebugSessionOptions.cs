namespace Tephra.Engine;

/// <summary>What a <see cref="DebugSession"/> may use beside the dump itself.</summary>
public sealed record DebugSessionOptions
{
    /// <summary>
    /// Folders with <c>;</c> between them, of images or of a symbol server's layout: image files that match the dump's modules stand in for memory
    /// it does not hold (<see cref="DebugClient.SetImagePath"/>). Null for none.
    /// </summary>
    public string? ImagePath { get; init; }

    /// <summary>The paging files of a kernel dump's system, in the order of their numbers; raw copies as they lie on the disk, which DbgEng takes in cabinets alone.</summary>
    public IReadOnlyList<string> PageFiles { get; init; } = [];

    /// <summary>The address of nt!SmGlobals of a kernel dump's system, so that compressed memory can be read (<see cref="DumpFileOptions.SmGlobals"/>); null where it is not known.</summary>
    public VirtualAddress? SmGlobals { get; init; }

    /// <summary>The number that page table entries use for compressed memory (<see cref="DumpFileOptions.VirtualStore"/>); null for the usual one.</summary>
    public int? VirtualStore { get; init; }
}
