using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The threads of an old full user dump: records and registers are two lists in the same order.</summary>
internal static class UserDumpThreadReader
{
    /// <summary>The threads; none where their records can't be read, without registers where only these can't.</summary>
    public static IReadOnlyList<TargetThread> Read(UserDumpLayout layout, ProblemLog problems)
    {
        if (layout.ThreadCount == 0)
            return [];
        if (layout.ThreadStateOffset == 0)
        {
            problems.Add(UserDumpPart.Threads, 0, $"the header counts {layout.ThreadCount} threads and does not say where they are");
            return [];
        }

        return problems.Guard(UserDumpPart.Threads, () =>
        {
            KaitaiList<ContextRecord>? contexts = layout.ThreadOffset == 0 ? null : problems.Guard(UserDumpPart.Threads, () => layout.Dump.ThreadContexts);
            var threads = new TargetThread[layout.Dump.ThreadStates.Count];
            for (int i = 0; i < threads.Length; i++)
                threads[i] = ToThread(layout, layout.Dump.ThreadStates[i], contexts?[i]);
            return threads;
        }) ?? [];
    }

    private static TargetThread ToThread(UserDumpLayout layout, UserDump.Types.ThreadState state, ContextRecord? context)
    {
        // Of a machine whose registers are not known here, not even the size of the record is.
        RegisterSet? registers = context is null ? null : KernelRegisters.Of(context);
        return new TargetThread(
            state.ThreadId,
            state.SuspendCount,
            state.PriorityClass,
            state.Priority,
            state.Teb,
            new MemoryRange(state.StackStart, state.StackSize, state.StackOffset),
            registers is null ? default : layout.Source.GetMemory(context!.M_Io.Start, (int)context.M_Io.Size),
            registers);
    }
}
