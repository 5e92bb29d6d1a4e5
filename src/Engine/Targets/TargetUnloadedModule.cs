namespace Tephra.Engine;

/// <summary>A module that was loaded once and no longer is. Where several were, their addresses may overlap.</summary>
/// <param name="Name">The name as stored; null if it can't be read.</param>
/// <param name="Base">The address it was loaded at.</param>
/// <param name="Size">The size of its image in bytes.</param>
/// <param name="TimeDateStamp">The stamp of its image: seconds since 1970, unless the build was reproducible.</param>
/// <param name="CheckSum">The check sum of its image.</param>
public sealed record TargetUnloadedModule(string? Name, VirtualAddress Base, uint Size, uint TimeDateStamp, uint CheckSum);
