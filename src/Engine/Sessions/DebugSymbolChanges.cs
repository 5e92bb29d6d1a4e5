namespace Tephra.Engine;

/// <summary>What changed in the symbols (DEBUG_CSS_*, dbgeng.h).</summary>
[Flags]
public enum DebugSymbolChanges : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Modules were loaded; the argument is the base, or zero for several (DEBUG_CSS_LOADS).</summary>
    Loads = 0x1,

    /// <summary>Modules were unloaded (DEBUG_CSS_UNLOADS).</summary>
    Unloads = 0x2,

    /// <summary>The scope (DEBUG_CSS_SCOPE).</summary>
    Scope = 0x4,

    /// <summary>The paths (DEBUG_CSS_PATHS).</summary>
    Paths = 0x8,

    /// <summary>Symbol options (DEBUG_CSS_SYMBOL_OPTIONS).</summary>
    SymbolOptions = 0x10,

    /// <summary>Type options (DEBUG_CSS_TYPE_OPTIONS).</summary>
    TypeOptions = 0x20,

    /// <summary>Children of a symbol group (DEBUG_CSS_COLLAPSE_CHILDREN).</summary>
    CollapseChildren = 0x40,

    /// <summary>Everything; the argument is zero (DEBUG_CSS_ALL).</summary>
    All = 0xFFFFFFFF,
}
