namespace Tephra.Engine;

/// <summary>The one event a dump delivers: its stored exception, or a break made for a dump that stores none.</summary>
/// <param name="Record">The exception.</param>
/// <param name="ThreadIndex">The index of the thread in the target's list, or null where the dump holds no such thread.</param>
/// <param name="Registers">The registers at the event, or null.</param>
internal sealed record TargetEvent(ExceptionRecord64 Record, int? ThreadIndex, RegisterSet? Registers)
{
    /// <summary>1 for a first chance; zero is "not known to be the first", which is what most dumps say.</summary>
    public uint FirstChance => IsFirstChance == true ? 1u : 0u;

    /// <summary>Whether no handler had been asked yet; null where the dump does not say.</summary>
    public bool? IsFirstChance { get; init; }

    private const uint BreakInstruction = 0x80000003; // STATUS_BREAKPOINT, ntstatus.h

    /// <summary>What the event is, in one line.</summary>
    public string Description =>
        $"{ExceptionNames.Get(Record.ExceptionCode)} - code {Record.ExceptionCode:x8} ({Chance})";

    // DbgEng's texts.
    private string Chance => IsFirstChance switch
    {
        null => "first/second chance not available",
        true => "first chance",
        false => "!!! second chance !!!",
    };

    /// <summary>Makes the event of a dump.</summary>
    public static TargetEvent Create(EngineSystem system)
    {
        IReadOnlyList<TargetThread> threads = system.Target.Threads;
        int? first = system.ThreadCount > 0 ? system.FirstThread : null;
        if (system.Target.Exception is { } stored)
            return new TargetEvent(stored.Record, system.IsKernel ? first : IndexOf(threads, stored.ThreadId), stored.Registers) { IsFirstChance = stored.IsFirstChance };
        RegisterSet? registers = threads.Count > 0 ? threads[0].Registers : null;
        var record = new ExceptionRecord64
        {
            ExceptionCode = BreakInstruction,
            ExceptionAddress = registers?.InstructionPointer.Value ?? 0,
        };
        return new TargetEvent(record, first, registers);
    }

    private static int? IndexOf(IReadOnlyList<TargetThread> threads, uint id)
    {
        for (int i = 0; i < threads.Count; i++)
        {
            if (threads[i].Id == id)
                return i;
        }

        return null;
    }
}
