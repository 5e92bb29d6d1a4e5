namespace Tephra.Engine;

/// <summary>Kinds of events, and the bits of an interest mask (DEBUG_EVENT_*, dbgeng.h).</summary>
[Flags]
public enum DebugEventKinds : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A breakpoint of the engine (DEBUG_EVENT_BREAKPOINT).</summary>
    Breakpoint = 0x1,

    /// <summary>An exception (DEBUG_EVENT_EXCEPTION).</summary>
    Exception = 0x2,

    /// <summary>A thread began (DEBUG_EVENT_CREATE_THREAD).</summary>
    CreateThread = 0x4,

    /// <summary>A thread ended (DEBUG_EVENT_EXIT_THREAD).</summary>
    ExitThread = 0x8,

    /// <summary>A process began (DEBUG_EVENT_CREATE_PROCESS).</summary>
    CreateProcess = 0x10,

    /// <summary>A process ended (DEBUG_EVENT_EXIT_PROCESS).</summary>
    ExitProcess = 0x20,

    /// <summary>A module was loaded (DEBUG_EVENT_LOAD_MODULE).</summary>
    LoadModule = 0x40,

    /// <summary>A module was unloaded (DEBUG_EVENT_UNLOAD_MODULE).</summary>
    UnloadModule = 0x80,

    /// <summary>A system error (DEBUG_EVENT_SYSTEM_ERROR).</summary>
    SystemError = 0x100,

    /// <summary>The session began or ended (DEBUG_EVENT_SESSION_STATUS).</summary>
    SessionStatus = 0x200,

    /// <summary>The target changed (DEBUG_EVENT_CHANGE_DEBUGGEE_STATE).</summary>
    ChangeDebuggeeState = 0x400,

    /// <summary>The engine changed (DEBUG_EVENT_CHANGE_ENGINE_STATE).</summary>
    ChangeEngineState = 0x800,

    /// <summary>The symbols changed (DEBUG_EVENT_CHANGE_SYMBOL_STATE).</summary>
    ChangeSymbolState = 0x1000,

    /// <summary>A service exception (DEBUG_EVENT_SERVICE_EXCEPTION).</summary>
    ServiceException = 0x2000,

    /// <summary>All of them.</summary>
    All = 0x3FFF,
}
