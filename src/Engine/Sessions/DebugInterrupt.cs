namespace Tephra.Engine;

/// <summary>Ways to interrupt (DEBUG_INTERRUPT_*, dbgeng.h).</summary>
public enum DebugInterrupt : uint
{
    /// <summary>Break into the target, or interrupt what the engine is doing. A dump does not run, so that this is the same as <see cref="Passive"/>.</summary>
    Active = 0,

    /// <summary>Interrupt what the engine is doing.</summary>
    Passive = 1,

    /// <summary>End a wait. None on a dump lasts.</summary>
    Exit = 2,
}
