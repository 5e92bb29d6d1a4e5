using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <content>Modules of the current target (IDebugSymbols, IDebugSymbols2).</content>
public sealed partial class DebugClient
{
    private const uint ModuleUnloaded = 1; // DEBUG_MODULE_UNLOADED
    private const uint ModuleUserMode = 2; // DEBUG_MODULE_USER_MODE
    private const uint ModuleExe = 4; // DEBUG_MODULE_EXE_MODULE
    private const uint NameImage = 0, NameModule = 1, NameMappedImage = 4; // DEBUG_MODNAME_*

    /// <summary>How many modules the target has.</summary>
    /// <param name="loaded">Receives the number of loaded ones.</param>
    /// <param name="unloaded">Receives the number of unloaded ones, whose indexes follow those of the loaded ones.</param>
    public int GetNumberModules(out uint loaded, out uint unloaded)
    {
        int result = Answer(out loaded, system => (uint)system.Target.Modules.Count);
        unloaded = result == HResult.Ok ? (uint)_current!.Modules.Count - loaded : 0;
        return result;
    }

    /// <summary>Where a module lies.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="baseOffset">Receives the address of its image.</param>
    /// <returns>S_OK; S_FALSE if it is not loaded any more; E_INVALIDARG if there are not so many.</returns>
    public int GetModuleByIndex(uint index, out ulong baseOffset)
    {
        baseOffset = 0;
        int result = QueryModule(index, out TargetModule module);
        if (result != HResult.Ok)
            return result;
        baseOffset = module.Base.Value;
        return index < _current!.Target.Modules.Count ? HResult.Ok : HResult.False;
    }

    /// <summary>Finds the first module that holds an address, loaded ones before unloaded ones.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="startIndex">The index to begin at.</param>
    /// <param name="index">Receives the module's index.</param>
    /// <param name="baseOffset">Receives the address of its image.</param>
    /// <returns>S_OK, or E_NOINTERFACE if none does.</returns>
    public int GetModuleByOffset(ulong offset, uint startIndex, out uint index, out ulong baseOffset) =>
        FindModule(startIndex, (system, module) => module.Contains(system.ToAddress(offset)), out index, out baseOffset);

    /// <summary>Finds the first module with a short name.</summary>
    /// <param name="name">The name, in any case of letters.</param>
    /// <param name="startIndex">The index to begin at.</param>
    /// <param name="index">Receives the module's index.</param>
    /// <param name="baseOffset">Receives the address of its image.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is none.</returns>
    public int GetModuleByModuleName(string name, uint startIndex, out uint index, out ulong baseOffset) =>
        FindModule(startIndex, (_, module) => string.Equals(module.ShortName, name, StringComparison.OrdinalIgnoreCase), out index, out baseOffset);

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
        for (int i = 0; i < parameters.Length; i++)
        {
            long index = bases.IsEmpty ? (long)start + i : FindBase(system, system.ToAddress(bases[i]));
            if (bases.IsEmpty && index >= system.Modules.Count)
                return HResult.InvalidArgument;
            parameters[i] = index < 0 ? new DebugModuleParameters { Base = DebugConstants.InvalidOffset } : ToParameters(system, (int)index);
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
        int result = QueryModule(index, baseOffset, out TargetModule target);
        if (result != HResult.Ok)
            return result;
        return which > NameMappedImage ? HResult.InvalidArgument : CopyText(GetName(_current!, target, which), buffer, out nameSize);
    }

    /// <summary>A piece of a module's version resource.</summary>
    /// <param name="index">Its index, or <see cref="DebugConstants.AnyId"/> to go by address.</param>
    /// <param name="baseOffset">The address of its image.</param>
    /// <param name="item">Which piece, as VerQueryValue names them; <c>\</c>, the fixed part, is all that a dump holds.</param>
    /// <param name="buffer">Receives the piece: of <c>\</c>, a <see cref="FixedFileInfo"/>.</param>
    /// <param name="infoSize">Receives the size of the piece in bytes.</param>
    /// <returns>S_OK, S_FALSE if it was cut, E_NOINTERFACE if the dump does not hold it.</returns>
    public int GetModuleVersionInformation(uint index, ulong baseOffset, string item, Span<byte> buffer, out uint infoSize)
    {
        infoSize = 0;
        int result = QueryModule(index, baseOffset, out TargetModule target);
        if (result != HResult.Ok)
            return result;
        if (item != "\\" || target.Version is not FixedFileInfo version)
            return HResult.NoInterface;
        return CopyBytes(MemoryMarshal.AsBytes(new Span<FixedFileInfo>(ref version)), buffer, out infoSize);
    }

    /// <summary>A module by its index, or by the address of its image where the index is DEBUG_ANY_ID.</summary>
    private int QueryModule(uint index, ulong baseOffset, out TargetModule target)
    {
        int found = index == DebugConstants.AnyId
            ? FindModule(0, (system, module) => module.Base.Value == system.ToAddress(baseOffset), out index, out _)
            : HResult.Ok;
        target = null!;
        return found == HResult.Ok ? QueryModule(index, out target) : found;
    }

    // The engine loads no symbols, and an image only where memory is missing: the other names are empty.
    private static string GetName(EngineSystem system, TargetModule module, uint which) => which switch
    {
        NameImage => module.Name ?? "",
        NameModule => module.ShortName,
        NameMappedImage => system.Images?.GetMappedName(module) ?? "",
        _ => "",
    };

    private static DebugModuleParameters ToParameters(EngineSystem system, int index)
    {
        TargetModule module = system.Modules[index];
        return new DebugModuleParameters
        {
            Base = module.Base.Value,
            Size = module.Size,
            TimeDateStamp = module.TimeDateStamp,
            Checksum = module.CheckSum,
            Flags = (index >= system.Target.Modules.Count ? ModuleUnloaded : 0)
                | (system.IsKernel ? 0 : ModuleUserMode | (index == 0 && index < system.Target.Modules.Count ? ModuleExe : 0)),
            ImageNameSize = (uint)GetName(system, module, NameImage).Length + 1,
            ModuleNameSize = (uint)GetName(system, module, NameModule).Length + 1,
            LoadedImageNameSize = 1,
            SymbolFileNameSize = 1,
            MappedImageNameSize = (uint)GetName(system, module, NameMappedImage).Length + 1,
        };
    }

    private static int FindBase(EngineSystem system, ulong baseOffset)
    {
        for (int i = 0; i < system.Modules.Count; i++)
        {
            if (system.Modules[i].Base.Value == baseOffset)
                return i;
        }

        return -1;
    }

    private int QueryModule(uint index, out TargetModule module)
    {
        module = null!;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (index >= system.Modules.Count)
            return HResult.InvalidArgument;
        module = system.Modules[(int)index];
        return HResult.Ok;
    }

    private int FindModule(uint startIndex, Func<EngineSystem, TargetModule, bool> match, out uint index, out ulong baseOffset)
    {
        (index, baseOffset) = (0, 0);
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        for (uint i = startIndex; i < system.Modules.Count; i++)
        {
            if (!match(system, system.Modules[(int)i]))
                continue;
            (index, baseOffset) = (i, system.Modules[(int)i].Base.Value);
            return HResult.Ok;
        }

        return HResult.NoInterface;
    }
}
