namespace Tephra.Engine;

/// <summary>What an old full user dump was written for: the event its debugger had got last.</summary>
/// <param name="ProcessId">The system's id of the process.</param>
/// <param name="ThreadId">The system's id of the thread the event came from.</param>
/// <param name="Record">The exception, if the event was one.</param>
/// <param name="FirstChance">Whether no handler had been asked yet.</param>
internal sealed record UserDumpEvent(uint ProcessId, uint ThreadId, ExceptionRecord64? Record, bool FirstChance)
{
    /// <summary>Reads the event; null where there is none or it can't be read.</summary>
    public static UserDumpEvent? Read(UserDumpLayout layout, ProblemLog problems) => problems.Guard(UserDumpPart.Event, () =>
    {
        if (layout.Dump.DebugEvent64 is { } wide)
            return new UserDumpEvent(wide.ProcessId, wide.ThreadId, wide.Exception is { } raised ? ExceptionRecords.From(raised.ExceptionRecord) : null, wide.Exception is { FirstChance: not 0 });
        return layout.Dump.DebugEvent32 is { } narrow
            ? new UserDumpEvent(narrow.ProcessId, narrow.ThreadId, narrow.Exception is { } thrown ? ExceptionRecords.From(thrown.ExceptionRecord) : null, narrow.Exception is { FirstChance: not 0 })
            : null;
    });

    /// <summary>The exception on the thread it came from; null if the event was none. The dump has no context of its own for it.</summary>
    public TargetException? ToException(IReadOnlyList<TargetThread> threads)
    {
        if (Record is not { } record)
            return null;
        TargetThread? thread = threads.FirstOrDefault(thread => thread.Id == ThreadId);
        return new TargetException(ThreadId, record, thread?.Context ?? default, thread?.Registers) { IsFirstChance = FirstChance };
    }
}
