namespace Tephra.Engine;

/// <summary>Single values of dbgeng.h that belong to no enumeration.</summary>
public static class DebugConstants
{
    /// <summary>Any or no thread, process or system (DEBUG_ANY_ID).</summary>
    public const uint AnyId = 0xFFFFFFFF;

    /// <summary>No address (DEBUG_INVALID_OFFSET).</summary>
    public const ulong InvalidOffset = 0xFFFFFFFF_FFFFFFFF;

    /// <summary>Wait without end (INFINITE); otherwise time-outs are milliseconds.</summary>
    public const uint Infinite = 0xFFFFFFFF;

    /// <summary>The only flags a wait takes (DEBUG_WAIT_DEFAULT).</summary>
    public const uint WaitDefault = 0;

    /// <summary>Beside an execution status: a wait is in progress (DEBUG_STATUS_INSIDE_WAIT).</summary>
    public const ulong StatusInsideWait = 0x1_0000_0000;

    /// <summary>Beside an execution status: a wait timed out (DEBUG_STATUS_WAIT_TIMEOUT).</summary>
    public const ulong StatusWaitTimeout = 0x2_0000_0000;

    /// <summary>The index that names the last dump that failed to load (DEBUG_DUMP_FILE_LOAD_FAILED_INDEX).</summary>
    public const uint DumpFileLoadFailedIndex = 0xFFFFFFFF;

    /// <summary>The index that names the last archive opened (DEBUG_DUMP_FILE_ORIGINAL_CAB_INDEX).</summary>
    public const uint DumpFileOriginalCabIndex = 0xFFFFFFFE;

    /// <summary>The name reported for a dump that was opened by handle alone.</summary>
    public const string HandleOnly = "HandleOnly";
}
