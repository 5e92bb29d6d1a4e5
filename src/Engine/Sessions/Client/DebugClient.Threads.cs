namespace Tephra.Engine;

/// <content>Systems, processes and threads by the engine's own ids (IDebugSystemObjects) and thread contexts (IDebugAdvanced).</content>
public sealed partial class DebugClient
{
    /// <summary>How many systems (dumps) the session has.</summary>
    /// <param name="number">Receives the number; zero without a session.</param>
    public int GetNumberSystems(out uint number)
    {
        number = (uint)_systems.Count;
        return IsUsable ? HResult.Ok : HResult.Unexpected;
    }

    /// <summary>The current system's engine id.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetCurrentSystemId(out uint id) => Answer(out id, system => system.Id);

    /// <summary>Makes another system current. It must have delivered its event.</summary>
    /// <param name="id">The system's engine id.</param>
    public int SetCurrentSystemId(uint id)
    {
        int result = Query(out _);
        if (result != HResult.Ok)
            return result;
        if (id >= _delivered)
            return HResult.NoInterface;
        _current = _systems[(int)id];
        return HResult.Ok;
    }

    /// <summary>The engine id of the system of the last event.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetEventSystem(out uint id) => Answer(out id, _ => _eventSystem!.Id);

    /// <summary>How many processes the current system has: one.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberProcesses(out uint number) => Answer(out number, _ => 1);

    /// <summary>The current process's engine id.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetCurrentProcessId(out uint id) => Answer(out id, system => system.Id);

    /// <summary>The system's own id of the current process.</summary>
    /// <param name="systemId">Receives the id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if the dump does not say.</returns>
    public int GetCurrentProcessSystemId(out uint systemId)
    {
        int result = Answer(out systemId, system => system.Target.ProcessId ?? DebugConstants.AnyId);
        return result == HResult.Ok && _current!.Target.ProcessId is null ? HResult.NoInterface : result;
    }

    /// <summary>The engine id of the process of the last event.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetEventProcess(out uint id) => Answer(out id, _ => _eventSystem!.Id);

    /// <summary>How many threads the current process has.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberThreads(out uint number) => Answer(out number, system => (uint)system.Target.Threads.Count);

    /// <summary>The ids of threads by index.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="ids">Receives engine ids; may be empty.</param>
    /// <param name="systemIds">Receives the system's own ids; may be empty.</param>
    /// <returns>S_OK, or E_INVALIDARG if there are not so many threads.</returns>
    public int GetThreadIdsByIndex(uint start, Span<uint> ids, Span<uint> systemIds)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        IReadOnlyList<TargetThread> threads = system.Target.Threads;
        if ((ulong)start + (ulong)Math.Max(ids.Length, systemIds.Length) > (ulong)threads.Count)
            return HResult.InvalidArgument;
        for (int i = 0; i < ids.Length; i++)
            ids[i] = system.ToEngineId((int)start + i);
        for (int i = 0; i < systemIds.Length; i++)
            systemIds[i] = threads[(int)start + i].Id;
        return HResult.Ok;
    }

    /// <summary>The engine id of a thread by the system's own id.</summary>
    /// <param name="systemId">The system's id.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is no such thread.</returns>
    public int GetThreadIdBySystemId(uint systemId, out uint id)
    {
        id = DebugConstants.AnyId;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        for (int i = 0; i < system.Target.Threads.Count; i++)
        {
            if (system.Target.Threads[i].Id == systemId)
            {
                id = system.ToEngineId(i);
                return HResult.Ok;
            }
        }

        return HResult.NoInterface;
    }

    /// <summary>The engine id of the thread of the last event.</summary>
    /// <param name="id">Receives the id.</param>
    /// <returns>S_OK, or E_UNEXPECTED if the dump holds no such thread.</returns>
    public int GetEventThread(out uint id)
    {
        int result = Answer(out id, _ => _eventSystem!.ToEngineId(_eventSystem.Event!.ThreadIndex));
        return result == HResult.Ok && id == DebugConstants.AnyId ? HResult.Unexpected : result;
    }

    /// <summary>The current thread's engine id.</summary>
    /// <param name="id">Receives the id.</param>
    /// <returns>S_OK, or E_UNEXPECTED if there is no current thread.</returns>
    public int GetCurrentThreadId(out uint id)
    {
        id = DebugConstants.AnyId;
        int result = QueryThread(out EngineSystem system, out _);
        if (result == HResult.Ok)
            id = system.ToEngineId(system.CurrentThread);
        return result;
    }

    /// <summary>Makes another thread current.</summary>
    /// <param name="id">Its engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if the current system has no such thread.</returns>
    public int SetCurrentThreadId(uint id)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (id < system.FirstThreadId || id - system.FirstThreadId >= system.Target.Threads.Count)
            return HResult.NoInterface;
        system.CurrentThread = (int)(id - system.FirstThreadId);
        _callbacks.EngineChanged(DebugEngineChanges.CurrentThread, id);
        return HResult.Ok;
    }

    /// <summary>The system's own id of the current thread.</summary>
    /// <param name="systemId">Receives the id.</param>
    public int GetCurrentThreadSystemId(out uint systemId)
    {
        int result = QueryThread(out _, out TargetThread thread);
        systemId = result == HResult.Ok ? thread.Id : 0;
        return result;
    }

    /// <summary>The address of the current thread's environment block.</summary>
    /// <param name="offset">Receives the address.</param>
    public int GetCurrentThreadTeb(out ulong offset)
    {
        int result = QueryThread(out _, out TargetThread thread);
        offset = result == HResult.Ok ? thread.Teb.Value : 0;
        return result;
    }

    /// <summary>The address of the current thread's data: in user mode, its environment block.</summary>
    /// <param name="offset">Receives the address.</param>
    public int GetCurrentThreadDataOffset(out ulong offset) => GetCurrentThreadTeb(out offset);

    /// <summary>The current thread's CONTEXT, as the dump stores it.</summary>
    /// <param name="context">Receives it; may be larger than needed.</param>
    /// <param name="used">Receives the context's size in bytes.</param>
    /// <returns>S_OK, S_FALSE if the buffer was too small, E_NOINTERFACE if the dump holds none.</returns>
    public int GetThreadContext(Span<byte> context, out uint used)
    {
        used = 0;
        int result = QueryThread(out _, out TargetThread thread);
        if (result != HResult.Ok)
            return result;
        return thread.Context.IsEmpty ? HResult.NoInterface : CopyBytes(thread.Context.Span, context, out used);
    }

    private int Answer(out uint value, Func<EngineSystem, uint> answer)
    {
        int result = Query(out EngineSystem system);
        value = result == HResult.Ok ? answer(system) : 0;
        return result;
    }

    private int QueryThread(out EngineSystem system, out TargetThread thread)
    {
        int result = Query(out system);
        thread = result == HResult.Ok ? system.Thread! : null!;
        return result == HResult.Ok && thread is null ? HResult.Unexpected : result;
    }
}
