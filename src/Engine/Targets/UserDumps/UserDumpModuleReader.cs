namespace Tephra.Engine;

/// <summary>The modules of an old full user dump. Their records have no stamps: these are in the images' headers in memory.</summary>
internal static class UserDumpModuleReader
{
    /// <summary>The modules; none where their list can't be read.</summary>
    public static IReadOnlyList<TargetModule> Read(UserDumpLayout layout, AddressSpace memory, ProblemLog problems) =>
        problems.Guard(UserDumpPart.Modules, () => layout.Dump.Is_64Bit
            ? layout.Dump.Modules64?.Select(module => ToModule(module.ImageName, module.BaseOfImage, module.SizeOfImage, memory)).ToArray()
            : layout.Dump.Modules32?.Select(module => ToModule(module.ImageName, module.BaseOfImage, module.SizeOfImage, memory)).ToArray()) ?? [];

    private static TargetModule ToModule(string name, ulong start, uint size, AddressSpace memory)
    {
        ImageStamps stamps = ImageStamps.Read(memory, start);
        return new TargetModule(name, start, size, stamps.TimeDateStamp, stamps.CheckSum, CodeView: null);
    }
}
