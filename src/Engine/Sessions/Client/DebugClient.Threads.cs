namespace Tephra.Engine;

/// <content>Threads by the engine's own ids (IDebugSystemObjects) and their contexts (IDebugAdvanced). Of a kernel, threads stand for its processors.</content>
public sealed partial class DebugClient
{
    /// <summary>How many threads the current process has.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberThreads(out uint number) => Answer(out number, system => (uint)system.ThreadCount);

    /// <summary>How many threads all processes have, and the one with the most.</summary>
    /// <param name="total">Receives the number of all threads.</param>
    /// <param name="largestProcess">Receives the largest number of one process.</param>
    public int GetTotalNumberThreads(out uint total, out uint largestProcess)
    {
        int result = GetNumberThreads(out total);
        largestProcess = total;
        return result;
    }

    /// <summary>The ids of threads by index.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="ids">Receives engine ids; may be empty.</param>
    /// <param name="systemIds">Receives the system's own ids, or <see cref="DebugConstants.AnyId"/> of a kernel's processors; may be empty.</param>
    /// <returns>S_OK, or E_INVALIDARG if there are not so many threads.</returns>
    public int GetThreadIdsByIndex(uint start, Span<uint> ids, Span<uint> systemIds)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if ((ulong)start + (ulong)Math.Max(ids.Length, systemIds.Length) > (ulong)system.ThreadCount)
            return HResult.InvalidArgument;
        for (int i = 0; i < ids.Length; i++)
            ids[i] = system.ToEngineId((int)start + i);
        for (int i = 0; i < systemIds.Length; i++)
            systemIds[i] = system.IsKernel ? DebugConstants.AnyId : system.Target.Threads[(int)start + i].Id;
        return HResult.Ok;
    }

    /// <summary>The engine id of a thread by the system's own id.</summary>
    /// <param name="systemId">The system's id.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is no such thread.</returns>
    public int GetThreadIdBySystemId(uint systemId, out uint id) => FindUserThread((_, thread) => thread.Id == systemId, out id);

    /// <summary>The engine id of a thread by the address of its environment block.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is no such thread.</returns>
    public int GetThreadIdByTeb(ulong offset, out uint id) =>
        FindUserThread((system, thread) => thread.Teb.Value != 0 && system.ToAddress(thread.Teb.Value) == system.ToAddress(offset), out id);

    /// <summary>The engine id of a thread by the address of its data: in user mode, its environment block; in kernel mode, the KTHREAD that ran on a processor.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is no such thread, or it ran on no processor.</returns>
    public int GetThreadIdByDataOffset(ulong offset, out uint id)
    {
        id = DebugConstants.AnyId;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok || system.Target is not KernelDumpTarget kernel)
            return result == HResult.Ok ? GetThreadIdByTeb(offset, out id) : result;
        try
        {
            for (int i = 0; offset != 0 && i < system.ThreadCount; i++)
            {
                if (kernel.ReadCurrentThread((uint)i) != system.ToAddress(offset))
                    continue;
                id = system.ToEngineId(i);
                return HResult.Ok;
            }

            return HResult.NoInterface;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    /// <summary>The engine id of the virtual thread of a processor; of a kernel only.</summary>
    /// <param name="processor">The processor's index.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK; E_INVALIDARG if there is no such processor; E_UNEXPECTED for a process.</returns>
    public int GetThreadIdByProcessor(uint processor, out uint id)
    {
        id = DebugConstants.AnyId;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (!system.IsKernel)
            return HResult.Unexpected;
        if (processor >= system.ThreadCount)
            return HResult.InvalidArgument;
        id = system.ToEngineId((int)processor);
        return HResult.Ok;
    }

    /// <summary>The handle of the current thread: of a kernel, the processor's index and one; a user dump stores none.</summary>
    /// <param name="handle">Receives the handle.</param>
    /// <returns>S_OK, or E_NOINTERFACE for a process.</returns>
    public int GetCurrentThreadHandle(out ulong handle)
    {
        int result = QueryThread(out EngineSystem system, out _);
        handle = result == HResult.Ok && system.IsKernel ? (ulong)system.CurrentThread!.Value + 1 : 0;
        return result == HResult.Ok && !system.IsKernel ? HResult.NoInterface : result;
    }

    /// <summary>The engine id of a thread by its handle: of a kernel, the processor's index and one.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is no such thread.</returns>
    public int GetThreadIdByHandle(ulong handle, out uint id)
    {
        id = DebugConstants.AnyId;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (!system.IsKernel || handle == 0 || handle > (ulong)system.ThreadCount)
            return HResult.NoInterface;
        id = system.ToEngineId((int)handle - 1);
        return HResult.Ok;
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
        if (system.FindThread(id) is not int index)
            return HResult.NoInterface;
        system.CurrentThread = index;
        _callbacks.EngineChanged(DebugEngineChanges.CurrentThread, id);
        return HResult.Ok;
    }

    /// <summary>The system's own id of the current thread.</summary>
    /// <param name="systemId">Receives the id.</param>
    /// <returns>S_OK, or E_NOTIMPL on a kernel dump.</returns>
    public int GetCurrentThreadSystemId(out uint systemId)
    {
        int result = QueryUserThread(out TargetThread thread);
        systemId = result == HResult.Ok ? thread.Id : 0;
        return result;
    }

    /// <summary>The address of the current thread's environment block.</summary>
    /// <param name="offset">Receives the address.</param>
    /// <returns>S_OK, or E_NOTIMPL on a kernel dump.</returns>
    public int GetCurrentThreadTeb(out ulong offset)
    {
        int result = QueryUserThread(out TargetThread thread);
        offset = result == HResult.Ok ? thread.Teb.Value : 0;
        return result;
    }

    /// <summary>The address of the current thread's data: in user mode, its environment block; in kernel mode, the KTHREAD that ran on the current processor.</summary>
    /// <param name="offset">Receives the address.</param>
    /// <returns>S_OK; E_NOINTERFACE if a kernel dump does not tell.</returns>
    public int GetCurrentThreadDataOffset(out ulong offset)
    {
        int result = QueryThread(out EngineSystem system, out _);
        return result == HResult.Ok && system.IsKernel
            ? AskProcessor((kernel, processor) => kernel.ReadCurrentThread(processor), out offset)
            : GetCurrentThreadTeb(out offset);
    }

    /// <summary>The current thread's CONTEXT of the effective processor, as the dump stores it.</summary>
    /// <param name="context">Receives it; may be larger than needed.</param>
    /// <param name="used">Receives the context's size in bytes.</param>
    /// <returns>S_OK, S_FALSE if the buffer was too small, E_NOINTERFACE if the dump holds none.</returns>
    public int GetThreadContext(Span<byte> context, out uint used)
    {
        used = 0;
        int result = QueryThread(out EngineSystem system, out TargetThread thread);
        if (result != HResult.Ok)
            return result;
        try
        {
            ReadOnlyMemory<byte> stored = system.Processor.ContextOf(thread);
            return stored.IsEmpty ? HResult.NoInterface : CopyBytes(stored.Span, context, out used);
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
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

    // The virtual threads of a kernel have none of what threads of a process have.
    private int QueryUserThread(out TargetThread thread)
    {
        int result = QueryThread(out EngineSystem system, out thread);
        return result == HResult.Ok && system.IsKernel ? HResult.NotImplemented : result;
    }

    private int FindUserThread(Func<EngineSystem, TargetThread, bool> match, out uint id)
    {
        id = DebugConstants.AnyId;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        for (int i = 0; !system.IsKernel && i < system.Target.Threads.Count; i++)
        {
            if (!match(system, system.Target.Threads[i]))
                continue;
            id = system.ToEngineId(i);
            return HResult.Ok;
        }

        return HResult.NoInterface;
    }
}
