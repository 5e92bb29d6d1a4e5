using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>UnloadedModuleList as <see cref="TargetUnloadedModule"/>s.</summary>
internal static class UnloadedModuleReader
{
    /// <summary>The modules; none where the stream is missing or broken, one without a name where only the name is.</summary>
    public static IReadOnlyList<TargetUnloadedModule> Read(MinidumpFile file) =>
        file.Read<UnloadedModuleList, List<TargetUnloadedModule>>(Minidump.Enums.StreamType.UnloadedModuleListStream, (list, stream) =>
        {
            var modules = new List<TargetUnloadedModule>();
            foreach (UnloadedModuleList.Types.UnloadedModule module in list.Entries ?? [])
            {
                string? name = file.Problems.Guard(stream, () => module.ModuleName?.Buffer);
                modules.Add(new TargetUnloadedModule(name, module.BaseOfImage, module.SizeOfImage, module.TimeDateStamp, module.CheckSum));
            }

            return modules;
        }) ?? [];
}
