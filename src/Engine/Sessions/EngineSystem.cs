namespace Tephra.Engine;

/// <summary>An open dump as a system of the session, with the engine's own ids for it.</summary>
internal sealed class EngineSystem(uint id, DumpTarget target, string fileName, ulong handle, IReadOnlyList<DumpInformationFile> informationFiles)
{
    /// <summary>The system's id; the process has the same one, as a user dump holds exactly one.</summary>
    public uint Id => id;

    /// <summary>The dump.</summary>
    public DumpTarget Target => target;

    /// <summary>The dump's files by GetDumpFile's index: itself, then the registered ones in order.</summary>
    public IReadOnlyList<DumpInformationFile> Files { get; } =
        [new DumpInformationFile(fileName, handle, DebugDumpFileType.Base), .. informationFiles];

    /// <summary>The engine id of the first thread; the others follow it in the dump's order. Valid once the event was delivered.</summary>
    public uint FirstThreadId { get; private set; }

    /// <summary>The index of the current thread in the target's list, or null where there is none.</summary>
    public int? CurrentThread { get; set; }

    /// <summary>The event, once delivered.</summary>
    public TargetEvent? Event { get; private set; }

    /// <summary>The current thread, or null where there is none.</summary>
    public TargetThread? Thread => CurrentThread is int index ? target.Threads[index] : null;

    /// <summary>Takes the dump's event and numbers its threads.</summary>
    /// <param name="firstThreadId">The first thread's engine id.</param>
    public void Attach(uint firstThreadId)
    {
        FirstThreadId = firstThreadId;
        Event = TargetEvent.Create(target);
        CurrentThread = Event.ThreadIndex;
    }

    /// <summary>A thread's engine id.</summary>
    /// <param name="index">Its index in the target's list, or null for none.</param>
    public uint ToEngineId(int? index) => index is int value ? FirstThreadId + (uint)value : DebugConstants.AnyId;
}
