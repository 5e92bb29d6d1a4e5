namespace Tephra.Engine;

/// <content>Modules of the current target (IDebugSymbols, IDebugSymbols2).</content>
public sealed partial class DebugClient
{
    private const uint ModuleUserMode = 2; // DEBUG_MODULE_USER_MODE

    /// <summary>How many modules the target has.</summary>
    /// <param name="loaded">Receives the number of loaded ones.</param>
    /// <param name="unloaded">Receives the number of unloaded ones the engine lists.</param>
    public int GetNumberModules(out uint loaded, out uint unloaded)
    {
        unloaded = 0;
        return Answer(out loaded, system => (uint)system.Target.Modules.Count);
    }

    /// <summary>Where a module lies.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="baseOffset">Receives the address of its image.</param>
    /// <returns>S_OK, or E_INVALIDARG if there are not so many.</returns>
    public int GetModuleByIndex(uint index, out ulong baseOffset)
    {
        baseOffset = 0;
        int result = QueryModule(index, out TargetModule module);
        if (result == HResult.Ok)
            baseOffset = module.Base.Value;
        return result;
    }

    /// <summary>Finds the first module that holds an address.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="startIndex">The index to begin at.</param>
    /// <param name="index">Receives the module's index.</param>
    /// <param name="baseOffset">Receives the address of its image.</param>
    /// <returns>S_OK, or E_NOINTERFACE if none does.</returns>
    public int GetModuleByOffset(ulong offset, uint startIndex, out uint index, out ulong baseOffset) =>
        FindModule(startIndex, module => module.Contains(offset), out index, out baseOffset);

    /// <summary>Finds the first module with a short name.</summary>
    /// <param name="name">The name, in any case of letters.</param>
    /// <param name="startIndex">The index to begin at.</param>
    /// <param name="index">Receives the module's index.</param>
    /// <param name="baseOffset">Receives the address of its image.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is none.</returns>
    public int GetModuleByModuleName(string name, uint startIndex, out uint index, out ulong baseOffset) =>
        FindModule(startIndex, module => string.Equals(module.ShortName, name, StringComparison.OrdinalIgnoreCase), out index, out baseOffset);

    /// <summary>What the engine knows of modules.</summary>
    /// <param name="bases">The addresses of their images, one per place in <paramref name="parameters"/>; empty to go by index.</param>
    /// <param name="start">The first index, if no addresses are given.</param>
    /// <param name="parameters">Receives the knowledge.</param>
    /// <returns>By address S_OK, the missing ones with an invalid base; by index E_INVALIDARG if there are not so many.</returns>
    public int GetModuleParameters(ReadOnlySpan<ulong> bases, uint start, Span<DebugModuleParameters> parameters)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (!bases.IsEmpty && bases.Length != parameters.Length)
            return HResult.InvalidArgument;
        IReadOnlyList<TargetModule> modules = system.Target.Modules;
        for (int i = 0; i < parameters.Length; i++)
        {
            TargetModule? module;
            if (bases.IsEmpty)
            {
                if ((ulong)start + (ulong)i >= (ulong)modules.Count)
                    return HResult.InvalidArgument;
                module = modules[(int)start + i];
            }
            else
            {
                ulong wanted = bases[i];
                module = modules.FirstOrDefault(candidate => candidate.Base.Value == wanted);
            }

            parameters[i] = module is null ? new DebugModuleParameters { Base = DebugConstants.InvalidOffset } : ToParameters(module);
        }

        return HResult.Ok;
    }

    /// <summary>A module's name.</summary>
    /// <param name="which">DEBUG_MODNAME_*: 0 image, 1 module, 2 loaded image, 3 symbol file, 4 mapped image.</param>
    /// <param name="index">Its index, or <see cref="DebugConstants.AnyId"/> to go by address.</param>
    /// <param name="baseOffset">The address of its image.</param>
    /// <param name="buffer">Receives the name with its terminator; may be empty.</param>
    /// <param name="nameSize">Receives the size of the name in characters with its terminator.</param>
    public int GetModuleNameString(uint which, uint index, ulong baseOffset, Span<char> buffer, out uint nameSize)
    {
        nameSize = 0;
        if (index == DebugConstants.AnyId)
        {
            int found = FindModule(0, module => module.Base.Value == baseOffset, out index, out _);
            if (found != HResult.Ok)
                return found;
        }

        int result = QueryModule(index, out TargetModule target);
        if (result != HResult.Ok)
            return result;
        return which > 4 ? HResult.InvalidArgument : CopyText(GetName(target, which), buffer, out nameSize);
    }

    // The engine loads no image and no symbols: those names are empty.
    private static string GetName(TargetModule module, uint which) => which switch
    {
        0 => module.Name ?? "",
        1 => module.ShortName,
        _ => "",
    };

    private static DebugModuleParameters ToParameters(TargetModule module) => new()
    {
        Base = module.Base.Value,
        Size = module.Size,
        TimeDateStamp = module.TimeDateStamp,
        Checksum = module.CheckSum,
        Flags = ModuleUserMode,
        ImageNameSize = (uint)GetName(module, 0).Length + 1,
        ModuleNameSize = (uint)GetName(module, 1).Length + 1,
        LoadedImageNameSize = 1,
        SymbolFileNameSize = 1,
        MappedImageNameSize = 1,
    };

    private int QueryModule(uint index, out TargetModule module)
    {
        module = null!;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (index >= system.Target.Modules.Count)
            return HResult.InvalidArgument;
        module = system.Target.Modules[(int)index];
        return HResult.Ok;
    }

    private int FindModule(uint startIndex, Func<TargetModule, bool> match, out uint index, out ulong baseOffset)
    {
        (index, baseOffset) = (0, 0);
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        IReadOnlyList<TargetModule> modules = system.Target.Modules;
        for (uint i = startIndex; i < modules.Count; i++)
        {
            if (!match(modules[(int)i]))
                continue;
            (index, baseOffset) = (i, modules[(int)i].Base.Value);
            return HResult.Ok;
        }

        return HResult.NoInterface;
    }
}
