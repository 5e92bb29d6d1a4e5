using Tephra.Formats;
using CodeViewRecordFormat = Tephra.Formats.CodeViewRecord;

namespace Tephra.Engine;

/// <summary>ModuleList as <see cref="TargetModule"/>s.</summary>
internal static class ModuleReader
{
    /// <summary>The modules; none where the stream is missing or broken, one without a name where only the name is.</summary>
    public static IReadOnlyList<TargetModule> Read(MinidumpFile file) =>
        file.Read<ModuleList, TargetModule[]>(Minidump.Enums.StreamType.ModuleListStream, (list, stream) =>
        {
            var modules = new TargetModule[list.Modules.Count];
            for (int i = 0; i < modules.Length; i++)
                modules[i] = ToModule(list.Modules[i], file.Problems, stream);
            return modules;
        }) ?? [];

    private static TargetModule ToModule(ModuleList.Types.Module module, ProblemLog problems, DumpStream stream) => new(
        problems.Guard(stream, () => module.ModuleName?.Buffer),
        module.BaseOfImage,
        module.SizeOfImage,
        module.TimeDateStamp,
        module.CheckSum,
        problems.Guard(stream, () => ToRecord(module.CodeView)))
    {
        Version = ToVersion(module.VersionInfo),
    };

    private static FixedFileInfo? ToVersion(VsFixedfileinfo info) => info.Signature != FixedFileInfo.ValidSignature ? null : new FixedFileInfo
    {
        Signature = info.Signature,
        StrucVersion = info.StrucVersion,
        FileVersionMS = info.FileVersionMs,
        FileVersionLS = info.FileVersionLs,
        ProductVersionMS = info.ProductVersionMs,
        ProductVersionLS = info.ProductVersionLs,
        FileFlagsMask = info.FileFlagsMask,
        FileFlags = (uint)info.FileFlags,
        FileOS = info.FileOs,
        FileType = (uint)info.FileType,
        FileSubtype = info.FileSubtype,
        FileDateMS = info.FileDateMs,
        FileDateLS = info.FileDateLs,
    };

    private static CodeViewRecord? ToRecord(CodeViewRecordFormat? record) => record?.Body switch
    {
        CodeViewRecordFormat.Types.Pdb70 pdb => new CodeViewRecord($"{ToDigits(pdb.Signature)}{pdb.Age:x}", pdb.PdbFileName),
        CodeViewRecordFormat.Types.Pdb20 pdb => new CodeViewRecord($"{pdb.Signature:X8}{pdb.Age:x}", pdb.PdbFileName),
        CodeViewRecordFormat.Types.ElfBuildId elf => new CodeViewRecord(Convert.ToHexStringLower(elf.BuildId.Span), null),
        _ => null,
    };

    // The integers of a GUID in reading order, not in that of its bytes.
    private static string ToDigits(Tephra.Formats.Guid guid) =>
        $"{guid.Data1:X8}{guid.Data2:X4}{guid.Data3:X4}{Convert.ToHexString(guid.Data4.Span)}";
}
