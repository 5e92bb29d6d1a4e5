using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>The extra information of an exception event (DEBUG_LAST_EVENT_INFO_EXCEPTION, dbgeng.h; 160 bytes with padding).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct LastEventInfoException
{
    /// <summary>The exception.</summary>
    public ExceptionRecord64 ExceptionRecord;

    /// <summary>Whether it is known to be the first chance: 1 or 0.</summary>
    public uint FirstChance;
}
