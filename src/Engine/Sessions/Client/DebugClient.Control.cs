namespace Tephra.Engine;

/// <content>What kind of target it is (IDebugControl, IDebugControl2, IDebugControl3).</content>
public sealed partial class DebugClient
{
    private const ulong TicksPerSecond = 10_000_000; // units of 100 ns

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

    /// <summary>The processor that registers and contexts are shown for: the machine's, unless another was chosen.</summary>
    /// <param name="type">Receives the processor.</param>
    public int GetEffectiveProcessorType(out ImageFileMachine type)
    {
        int result = Answer(out uint value, system => (uint)system.Processor.Type);
        type = (ImageFileMachine)value;
        return result;
    }

    /// <summary>
    /// Chooses the processor that registers and contexts are shown for. On a process of 64-bit Windows on x64 it may be x86: then they are those
    /// of the 32-bit half of each thread, as far as the dump holds them.
    /// </summary>
    /// <param name="type">The processor.</param>
    /// <returns>S_OK, or E_INVALIDARG if it is none of those that <see cref="GetPossibleExecutingProcessorTypes"/> gives.</returns>
    public int SetEffectiveProcessorType(ImageFileMachine type)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        ImageFileMachine before = system.Processor.Type;
        if (!system.Processor.TryChoose(type))
            return HResult.InvalidArgument;
        if (type != before)
            _callbacks.EngineChanged(DebugEngineChanges.EffectiveProcessor, (ulong)type);
        return HResult.Ok;
    }

    /// <summary>The processor that the current thread runs on: on a dump, the machine's.</summary>
    /// <param name="type">Receives the processor.</param>
    public int GetExecutingProcessorType(out ImageFileMachine type) => GetActualProcessorType(out type);

    /// <summary>How many kinds of processors code may run on: two of a process on x64, else one.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberPossibleExecutingProcessorTypes(out uint number) => Answer(out number, system => (uint)system.Processor.Possible.Length);

    /// <summary>The kinds of processors code may run on, the machine's first.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="types">Receives the kinds.</param>
    /// <returns>S_OK, or E_INVALIDARG if there are not so many.</returns>
    public int GetPossibleExecutingProcessorTypes(uint start, Span<ImageFileMachine> types)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        ImageFileMachine[] possible = system.Processor.Possible;
        if ((ulong)start + (ulong)types.Length > (ulong)possible.Length)
            return HResult.InvalidArgument;
        possible.AsSpan((int)start, types.Length).CopyTo(types);
        return HResult.Ok;
    }

    /// <summary>The size of a page of the machine's memory.</summary>
    /// <param name="size">Receives the size in bytes.</param>
    public int GetPageSize(out uint size) => Answer(out size, system => system.Target.System!.Machine == ImageFileMachine.Ia64 ? 8192u : 4096u);

    /// <summary>How many processors the machine has.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberProcessors(out uint number) => Answer(out number, system => (uint)system.Target.System!.NumberOfProcessors);

    /// <summary>Whether pointers of the effective processor have 64 bits.</summary>
    /// <returns>S_OK if so, S_FALSE if not.</returns>
    public int IsPointer64Bit()
    {
        int result = Answer(out uint wide, system => system.Processor.Is64Bit ? 1u : 0u);
        return result != HResult.Ok ? result : wide == 1 ? HResult.Ok : HResult.False;
    }

    /// <summary>How long the system had run when the dump was made, in seconds; zero if unknown.</summary>
    /// <param name="upTime">Receives the time.</param>
    public int GetCurrentSystemUpTime(out uint upTime) =>
        Answer(out upTime, system => (uint)(((system.Target as KernelDumpTarget)?.Kernel.SystemUpTime ?? 0) / TicksPerSecond));

    /// <summary>When the dump was made, in seconds since 1970; zero if unknown.</summary>
    /// <param name="timeDate">Receives the time.</param>
    public int GetCurrentTimeDate(out uint timeDate) => Answer(out timeDate, system => system.Target.TimeDateStamp);
}
