using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>What the engine knows of a module (DEBUG_MODULE_PARAMETERS, dbgeng.h; 64 bytes). Sizes of names are in characters with the terminator.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct DebugModuleParameters
{
    /// <summary>The address the module is loaded at, or <see cref="DebugConstants.InvalidOffset"/> where none was found.</summary>
    public ulong Base;

    /// <summary>The size of the image in bytes.</summary>
    public uint Size;

    /// <summary>The image's stamp, seconds since 1970 unless the build was reproducible.</summary>
    public uint TimeDateStamp;

    /// <summary>The image's check sum.</summary>
    public uint Checksum;

    /// <summary>DEBUG_MODULE_*: 1 unloaded, 2 user mode, 4 the program itself, which is the first module of a process.</summary>
    public uint Flags;

    /// <summary>DEBUG_SYMTYPE_*: 0, the engine loads no symbols.</summary>
    public uint SymbolType;

    /// <summary>The size of the image name.</summary>
    public uint ImageNameSize;

    /// <summary>The size of the module name.</summary>
    public uint ModuleNameSize;

    /// <summary>The size of the loaded image's name.</summary>
    public uint LoadedImageNameSize;

    /// <summary>The size of the symbol file's name.</summary>
    public uint SymbolFileNameSize;

    /// <summary>The size of the mapped image's name.</summary>
    public uint MappedImageNameSize;

    /// <summary>Zero.</summary>
    public ReservedWords Reserved;

    /// <summary>The two reserved words.</summary>
    [InlineArray(2)]
    public struct ReservedWords
    {
        private ulong _element0;
    }
}
