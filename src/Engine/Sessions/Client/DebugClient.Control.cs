namespace Tephra.Engine;

/// <content>What kind of target it is (IDebugControl, IDebugControl2, IDebugControl3).</content>
public sealed partial class DebugClient
{
    /// <summary>The class of the current target and its kind within the class; succeeds with zeros where there is none.</summary>
    /// <param name="debuggeeClass">Receives the class.</param>
    /// <param name="qualifier">Receives the kind.</param>
    public int GetDebuggeeType(out DebugClass debuggeeClass, out DebugQualifier qualifier)
    {
        (debuggeeClass, qualifier) = (DebugClass.Uninitialized, DebugQualifier.None);
        if (!IsUsable)
            return HResult.Unexpected;
        if (Query(out EngineSystem system) == HResult.Ok)
            (debuggeeClass, qualifier) = (system.Target.Class, system.Target.Qualifier);
        return HResult.Ok;
    }

    /// <summary>What the dump holds, as DEBUG_FORMAT_* bits.</summary>
    /// <param name="formatFlags">Receives the bits; zero for a dump in a default format.</param>
    public int GetDumpFormatFlags(out uint formatFlags) => Answer(out formatFlags, system => system.Target.FormatFlags);

    /// <summary>The processor of the machine, as IMAGE_FILE_MACHINE_*.</summary>
    /// <param name="type">Receives the processor.</param>
    public int GetActualProcessorType(out ImageFileMachine type)
    {
        int result = Answer(out uint value, system => (uint)system.Target.System!.Machine);
        type = (ImageFileMachine)value;
        return result;
    }

    /// <summary>The processor that registers are shown for: on a dump, the machine's.</summary>
    /// <param name="type">Receives the processor.</param>
    public int GetEffectiveProcessorType(out ImageFileMachine type) => GetActualProcessorType(out type);

    /// <summary>How many processors the machine has.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberProcessors(out uint number) => Answer(out number, system => (uint)system.Target.System!.NumberOfProcessors);

    /// <summary>Whether pointers have 64 bits.</summary>
    /// <returns>S_OK if so, S_FALSE if not.</returns>
    public int IsPointer64Bit()
    {
        int result = Answer(out uint wide, system => system.Target.System!.Is64Bit ? 1u : 0u);
        return result != HResult.Ok ? result : wide == 1 ? HResult.Ok : HResult.False;
    }

    /// <summary>When the dump was made, in seconds since 1970; zero if unknown.</summary>
    /// <param name="timeDate">Receives the time.</param>
    public int GetCurrentTimeDate(out uint timeDate) => Answer(out timeDate, system => system.Target.TimeDateStamp);

    /// <summary>How many events the target has: one, as a dump stores a single one.</summary>
    /// <param name="events">Receives the number.</param>
    public int GetNumberEvents(out uint events) => Answer(out events, _ => 1);
}
