namespace Tephra.Engine;

/// <summary>What changed in the engine (DEBUG_CES_*, dbgeng.h).</summary>
[Flags]
public enum DebugEngineChanges : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The current thread; the argument is its engine id (DEBUG_CES_CURRENT_THREAD).</summary>
    CurrentThread = 0x1,

    /// <summary>The effective processor; the argument is its IMAGE_FILE_MACHINE_* (DEBUG_CES_EFFECTIVE_PROCESSOR).</summary>
    EffectiveProcessor = 0x2,

    /// <summary>Breakpoints (DEBUG_CES_BREAKPOINTS).</summary>
    Breakpoints = 0x4,

    /// <summary>The code level (DEBUG_CES_CODE_LEVEL).</summary>
    CodeLevel = 0x8,

    /// <summary>The execution status; the argument is a DEBUG_STATUS_* with flags (DEBUG_CES_EXECUTION_STATUS).</summary>
    ExecutionStatus = 0x10,

    /// <summary>Options (DEBUG_CES_ENGINE_OPTIONS).</summary>
    EngineOptions = 0x20,

    /// <summary>The log file (DEBUG_CES_LOG_FILE).</summary>
    LogFile = 0x40,

    /// <summary>The number radix (DEBUG_CES_RADIX).</summary>
    Radix = 0x80,

    /// <summary>Event filters (DEBUG_CES_EVENT_FILTERS).</summary>
    EventFilters = 0x100,

    /// <summary>Process options (DEBUG_CES_PROCESS_OPTIONS).</summary>
    ProcessOptions = 0x200,

    /// <summary>Extensions (DEBUG_CES_EXTENSIONS).</summary>
    Extensions = 0x400,

    /// <summary>Targets; the argument is the new system id, or DEBUG_ANY_ID for a removal (DEBUG_CES_SYSTEMS).</summary>
    Systems = 0x800,

    /// <summary>Assembly options (DEBUG_CES_ASSEMBLY_OPTIONS).</summary>
    AssemblyOptions = 0x1000,

    /// <summary>Expression syntax (DEBUG_CES_EXPRESSION_SYNTAX).</summary>
    ExpressionSyntax = 0x2000,

    /// <summary>Text replacements (DEBUG_CES_TEXT_REPLACEMENTS).</summary>
    TextReplacements = 0x4000,

    /// <summary>Everything (DEBUG_CES_ALL).</summary>
    All = 0xFFFFFFFF,
}
