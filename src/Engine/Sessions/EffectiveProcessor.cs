namespace Tephra.Engine;

/// <summary>The processor that a system's registers are shown for: the machine's, or x86 for the 32-bit half of a process on 64-bit Windows.</summary>
internal sealed class EffectiveProcessor(EngineSystem system)
{
    private ImageFileMachine? _chosen;

    /// <summary>The processor.</summary>
    public ImageFileMachine Type => _chosen ?? Machine;

    /// <summary>Whether its pointers have 64 bits.</summary>
    public bool Is64Bit => !IsWow64 && system.Target.System!.Is64Bit;

    /// <summary>The processors there may be, the machine's first.</summary>
    public ImageFileMachine[] Possible => system.Target.MayBeWow64 ? [Machine, ImageFileMachine.I386] : [Machine];

    private ImageFileMachine Machine => system.Target.System!.Machine;

    private bool IsWow64 => Type != Machine;

    /// <summary>Chooses one.</summary>
    /// <returns>Whether the machine runs code of such.</returns>
    public bool TryChoose(ImageFileMachine type)
    {
        if (!Possible.Contains(type))
            return false;
        _chosen = type;
        return true;
    }

    /// <summary>A thread's CONTEXT; empty where the dump holds none.</summary>
    public ReadOnlyMemory<byte> ContextOf(TargetThread thread) => IsWow64 ? Wow64Of(thread)?.Context ?? default : thread.Context;

    /// <summary>A thread's registers; null where the dump holds none.</summary>
    public RegisterSet? RegistersOf(TargetThread thread) => IsWow64 ? Wow64Of(thread)?.Registers : thread.Registers;

    private Wow64Context? Wow64Of(TargetThread thread) => Wow64Context.Read(system.Memory, thread.Teb);
}
