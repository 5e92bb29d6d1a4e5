namespace Tephra.Engine;

/// <content>Systems and processes by the engine's own ids (IDebugSystemObjects). A system has one process; of a kernel, it is a virtual one.</content>
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
        (_current, _threadMemory) = (_systems[(int)id], null);
        _callbacks.EngineChanged(DebugEngineChanges.CurrentThread, _current.ToEngineId(_current.CurrentThread));
        return HResult.Ok;
    }

    /// <summary>The ids of systems by index.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="ids">Receives engine ids.</param>
    /// <returns>S_OK, or E_INVALIDARG if there are not so many systems.</returns>
    public int GetSystemIdsByIndex(uint start, Span<uint> ids)
    {
        if (!IsUsable)
            return HResult.Unexpected;
        if ((ulong)start + (ulong)ids.Length > (ulong)_systems.Count)
            return HResult.InvalidArgument;
        for (int i = 0; i < ids.Length; i++)
            ids[i] = _systems[(int)start + i].Id;
        return HResult.Ok;
    }

    /// <summary>The engine id of the system of the last event.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetEventSystem(out uint id) => Answer(out id, _ => _eventSystem!.Id);

    /// <summary>How many processes the current system has: one.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberProcesses(out uint number) => Answer(out number, _ => 1);

    /// <summary>The ids of processes by index.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="ids">Receives engine ids; may be empty.</param>
    /// <param name="systemIds">Receives the system's own ids, or <see cref="DebugConstants.AnyId"/> where the dump does not say; may be empty.</param>
    /// <returns>S_OK, or E_INVALIDARG if there are not so many processes.</returns>
    public int GetProcessIdsByIndex(uint start, Span<uint> ids, Span<uint> systemIds)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if ((ulong)start + (ulong)Math.Max(ids.Length, systemIds.Length) > 1)
            return HResult.InvalidArgument;
        ids.Fill(system.Id);
        systemIds.Fill(system.Target.ProcessId ?? DebugConstants.AnyId);
        return HResult.Ok;
    }

    /// <summary>The current process's engine id.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetCurrentProcessId(out uint id) => Answer(out id, system => system.Id);

    /// <summary>Makes another process of the current system current; there is one.</summary>
    /// <param name="id">Its engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if the current system has no such process.</returns>
    public int SetCurrentProcessId(uint id)
    {
        int result = Query(out EngineSystem system);
        return result != HResult.Ok || id == system.Id ? result : HResult.NoInterface;
    }

    /// <summary>The system's own id of the current process.</summary>
    /// <param name="systemId">Receives the id.</param>
    /// <returns>S_OK; E_NOINTERFACE if the dump does not say; E_NOTIMPL on a kernel dump.</returns>
    public int GetCurrentProcessSystemId(out uint systemId)
    {
        int result = Answer(out systemId, system => system.Target.ProcessId ?? DebugConstants.AnyId);
        return result != HResult.Ok ? result
            : _current!.IsKernel ? HResult.NotImplemented
            : _current.Target.ProcessId is null ? HResult.NoInterface
            : HResult.Ok;
    }

    /// <summary>The engine id of a process by the system's own id.</summary>
    /// <param name="systemId">The system's id.</param>
    /// <param name="id">Receives the engine id.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is no such process.</returns>
    public int GetProcessIdBySystemId(uint systemId, out uint id)
    {
        id = DebugConstants.AnyId;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (system.Target.ProcessId != systemId)
            return HResult.NoInterface;
        id = system.Id;
        return HResult.Ok;
    }

    /// <summary>The engine id of the process of the last event.</summary>
    /// <param name="id">Receives the id.</param>
    public int GetEventProcess(out uint id) => Answer(out id, _ => _eventSystem!.Id);

    /// <summary>The address of the current process's environment block, which the environment block of its first thread leads to.</summary>
    /// <param name="offset">Receives the address.</param>
    /// <returns>S_OK; E_NOTIMPL on a kernel dump; E_NOINTERFACE if the process is of no Windows; as <see cref="ReadVirtual"/> if the dump does not hold the thread's.</returns>
    public int GetCurrentProcessPeb(out ulong offset)
    {
        const ulong peb64 = 0x60, peb32 = 0x30; // TEB.ProcessEnvironmentBlock
        offset = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (system.IsKernel)
            return HResult.NotImplemented;
        if (system.Target.System!.PlatformId != 2 || system.Target.Threads.Count == 0)
            return HResult.NoInterface;
        Span<ulong> pointer = stackalloc ulong[1];
        result = ReadPointersVirtual(system.Target.Threads[0].Teb.Value + (system.IsNarrow ? peb32 : peb64), pointer);
        offset = result == HResult.Ok ? system.ToAddress(pointer[0]) : 0;
        return result;
    }

    /// <summary>The address of the current process's data: in user mode, its environment block; in kernel mode, the KPROCESS of the thread that ran on the current processor.</summary>
    /// <param name="offset">Receives the address.</param>
    /// <returns>S_OK; E_NOINTERFACE if a kernel dump does not tell; of a process, as <see cref="GetCurrentProcessPeb"/>.</returns>
    public int GetCurrentProcessDataOffset(out ulong offset)
    {
        int result = QueryThread(out EngineSystem system, out _);
        return result == HResult.Ok && system.IsKernel
            ? AskProcessor((kernel, processor) => kernel.ReadCurrentProcess(processor), out offset)
            : GetCurrentProcessPeb(out offset);
    }

    /// <summary>The name of the current process's program: that of its first module.</summary>
    /// <param name="buffer">Receives the name with its terminator; may be empty.</param>
    /// <param name="exeSize">Receives the size of the name in characters with its terminator.</param>
    /// <returns>S_OK, S_FALSE if it was cut, E_NOINTERFACE if the dump does not say.</returns>
    public int GetCurrentProcessExecutableName(Span<char> buffer, out uint exeSize)
    {
        exeSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        string? name = system.IsKernel ? null : ProcessDescriptors.ExecutableName(system.Target);
        return name is null ? HResult.NoInterface : CopyText(name, buffer, out exeSize);
    }

    /// <summary>How long the current process had run when the dump was made, in seconds.</summary>
    /// <param name="upTime">Receives the time.</param>
    /// <returns>S_OK, or E_NOINTERFACE if the dump does not say.</returns>
    public int GetCurrentProcessUpTime(out uint upTime)
    {
        upTime = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (GetMiscInfo(system.Target) is not { ProcessCreateTime: uint created } info
            || !info.Flags1.HasFlag(Formats.MiscInfo.Enums.Flags1.Misc1ProcessTimes)
            || created > system.Target.TimeDateStamp)
        {
            return HResult.NoInterface;
        }

        upTime = system.Target.TimeDateStamp - created;
        return HResult.Ok;
    }
}
