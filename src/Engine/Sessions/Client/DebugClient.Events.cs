using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <content>Waiting, events and the end of a session (IDebugControl, IDebugClient).</content>
public sealed partial class DebugClient
{
    /// <summary>Registers event callbacks in place of the former ones; asks for their interest mask, once.</summary>
    /// <param name="callbacks">The callbacks, or null for none.</param>
    /// <returns>S_OK, or what GetInterestMask returned, in which case nothing changes.</returns>
    public int SetEventCallbacks(IDebugEventCallbacks? callbacks) => IsUsable ? _callbacks.Register(callbacks) : HResult.Unexpected;

    /// <summary>The registered event callbacks.</summary>
    /// <param name="callbacks">Receives them, or null.</param>
    public int GetEventCallbacks(out IDebugEventCallbacks? callbacks)
    {
        callbacks = _callbacks.Callbacks;
        return IsUsable ? HResult.Ok : HResult.Unexpected;
    }

    /// <summary>
    /// Delivers the stored event of the first dump that has not delivered its own, and makes that dump current. When none has any left,
    /// the session ends, all targets are discarded, and the answer is E_UNEXPECTED.
    /// </summary>
    /// <param name="flags">Zero.</param>
    /// <param name="timeout">In milliseconds, or <see cref="DebugConstants.Infinite"/>. A dump's event needs no time, so none runs out.</param>
    /// <returns>
    /// S_OK; E_PENDING if <see cref="SetInterrupt"/> asked to exit since the last wait, which takes it back; ERROR_READ_FAULT if the dump's file changed or
    /// went away; E_UNEXPECTED if the client ended while it waited, or there was nothing to wait for; 0x800700D7 inside a callback.
    /// </returns>
    public int WaitForEvent(uint flags, uint timeout)
    {
        int result = Enter(SessionAction.Wait);
        if (result != HResult.Ok)
            return result;
        if (flags != DebugConstants.WaitDefault)
            return HResult.InvalidArgument;
        if (Interlocked.Exchange(ref _exitInterrupts, 0) != 0)
        {
            // Taken back as a whole: it is not to stop the next writing too.
            GetInterrupt();
            return HResult.Pending;
        }

        if (_delivered == _systems.Count)
        {
            End(DebugSessionStatus.End);
            return HResult.Unexpected;
        }

        try
        {
            result = Deliver(_systems[_delivered]);
        }
        finally
        {
            // Also when a callback threw: the session must not stay inside a wait for ever.
            _insideWait = null;
        }

        // Without INSIDE_WAIT: the wait was satisfied.
        if (result == HResult.Ok)
            _callbacks.ExecutionStatus(DebugStatus.Break, insideWait: false);
        return _disabled ? HResult.Unexpected : result;
    }

    /// <summary>Whether a target is there, runs or is stopped. May be asked at any time from any thread.</summary>
    /// <param name="status">Receives the status.</param>
    public int GetExecutionStatus(out DebugStatus status)
    {
        status = SessionMoves.ToExecutionStatus(State);
        return HResult.Ok;
    }

    /// <summary>Asks the target to run. Only a dump whose event is still to come can.</summary>
    /// <param name="status">GO, one of its variants, or a step.</param>
    public int SetExecutionStatus(DebugStatus status)
    {
        int result = Enter(SessionAction.SetExecutionStatus);
        if (result != HResult.Ok)
            return result;
        return status is >= DebugStatus.Go and <= DebugStatus.StepInto or DebugStatus.StepBranch ? HResult.Ok : HResult.InvalidArgument;
    }

    /// <summary>Ends the session and discards all targets.</summary>
    /// <param name="flags">How.</param>
    public int EndSession(DebugEnd flags)
    {
        if (flags == DebugEnd.Reentrant)
        {
            Dispose();
            return HResult.Ok;
        }

        if (flags == DebugEnd.Disconnect)
        {
            if (!IsUsable)
                return HResult.Unexpected;
            (_disabled, _threadMemory) = (true, null);
            return HResult.Ok;
        }

        int result = Enter(SessionAction.End);
        if (result != HResult.Ok)
            return result;
        DebugSessionStatus? status = flags switch
        {
            DebugEnd.Passive => DebugSessionStatus.EndSessionPassive,
            DebugEnd.ActiveTerminate => DebugSessionStatus.EndSessionActiveTerminate,
            DebugEnd.ActiveDetach => DebugSessionStatus.EndSessionActiveDetach,
            _ => null,
        };
        if (status is null)
            return HResult.InvalidArgument;
        End(status.Value);
        return HResult.Ok;
    }

    /// <summary>Describes the event delivered last.</summary>
    /// <param name="type">Receives its kind.</param>
    /// <param name="processId">Receives the engine id of its process.</param>
    /// <param name="threadId">Receives the engine id of its thread, or <see cref="DebugConstants.AnyId"/>.</param>
    /// <param name="extraInformation">Receives a <see cref="LastEventInfoException"/>; may be empty.</param>
    /// <param name="extraInformationUsed">Receives the size of the extra information in bytes.</param>
    /// <param name="description">Receives a text with its terminator; may be empty.</param>
    /// <param name="descriptionUsed">Receives the size of the text in characters with its terminator.</param>
    public int GetLastEventInformation(
        out DebugEventKinds type,
        out uint processId,
        out uint threadId,
        Span<byte> extraInformation,
        out uint extraInformationUsed,
        Span<char> description,
        out uint descriptionUsed)
    {
        (type, processId, threadId) = (DebugEventKinds.None, DebugConstants.AnyId, DebugConstants.AnyId);
        (extraInformationUsed, descriptionUsed) = (0, 0);
        int result = Query(out _);
        if (result != HResult.Ok)
            return result;
        EngineSystem system = _eventSystem!;
        TargetEvent last = system.Event!;
        (type, processId, threadId) = (DebugEventKinds.Exception, system.Id, system.ToEngineId(last.ThreadIndex));
        int text = CopyText(last.Description, description, out descriptionUsed);
        int extra = CopyExtra(last, extraInformation, out extraInformationUsed);
        return extra == HResult.False || (!description.IsEmpty && text == HResult.False) ? HResult.False : HResult.Ok;
    }

    /// <summary>Describes the event of interest that a user minidump stores: its exception.</summary>
    /// <param name="type">Receives its kind.</param>
    /// <param name="processId">Receives the engine id of its process.</param>
    /// <param name="threadId">Receives the engine id of its thread, or <see cref="DebugConstants.AnyId"/>.</param>
    /// <param name="context">Receives the CONTEXT at the event; may be empty.</param>
    /// <param name="contextUsed">Receives the size of the context in bytes.</param>
    /// <param name="extraInformation">Receives a <see cref="LastEventInfoException"/>; may be empty.</param>
    /// <param name="extraInformationUsed">Receives the size of the extra information in bytes.</param>
    /// <returns>S_OK, S_FALSE if a buffer was too small, E_NOINTERFACE if the dump stores none.</returns>
    public int GetStoredEventInformation(
        out DebugEventKinds type,
        out uint processId,
        out uint threadId,
        Span<byte> context,
        out uint contextUsed,
        Span<byte> extraInformation,
        out uint extraInformationUsed)
    {
        (type, processId, threadId) = (DebugEventKinds.None, DebugConstants.AnyId, DebugConstants.AnyId);
        (contextUsed, extraInformationUsed) = (0, 0);
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (StoredException(system.Target) is not { } stored)
            return HResult.NoInterface;
        (type, processId, threadId) = (DebugEventKinds.Exception, system.Id, system.ToEngineId(system.Event!.ThreadIndex));
        int copied = CopyBytes(stored.Context.Span, context, out contextUsed);
        int extra = CopyExtra(system.Event, extraInformation, out extraInformationUsed);
        return copied == HResult.False ? copied : extra;
    }

    /// <summary>The order of callbacks is decided in docs/engine.md, within the fragments that are documented.</summary>
    private int Deliver(EngineSystem system)
    {
        _insideWait = SessionState.Attaching;
        _callbacks.ExecutionStatus(DebugStatus.Go, insideWait: true);
        if (!_sessionActive)
        {
            _sessionActive = true;
            _callbacks.SessionStatus(DebugSessionStatus.Active);
        }

        _callbacks.DebuggeeChanged();
        if (!TryAttach(system, out IReadOnlyList<TargetModule> modules))
            return HResult.ReadFault;
        if (modules.Count > 0)
            _callbacks.SymbolsChanged(DebugSymbolChanges.Loads, modules.Count == 1 ? modules[0].Base.Value : 0);
        _callbacks.EngineChanged(DebugEngineChanges.CurrentThread, system.ToEngineId(system.CurrentThread));
        _callbacks.EngineChanged(DebugEngineChanges.EffectiveProcessor, (ulong)system.Target.System!.Machine);

        // A callback may have ended the client.
        if (_disabled)
            return HResult.Unexpected;
        _nextThreadId += (uint)system.ThreadCount;
        _delivered++;
        (_current, _eventSystem) = (system, system);
        _insideWait = SessionState.Delivering;
        _callbacks.ExecutionStatus(DebugStatus.Break, insideWait: true);
        _callbacks.Exception(system.Event!.Record, system.Event.FirstChance);
        _callbacks.DebuggeeChanged();
        return HResult.Ok;
    }

    private bool TryAttach(EngineSystem system, out IReadOnlyList<TargetModule> modules)
    {
        modules = [];
        try
        {
            system.Attach(_nextThreadId);
            UseImages(system);
            modules = system.Target.Modules;
            return true;
        }
        catch (Exception error) when (error is KaitaiException or IOException or ObjectDisposedException)
        {
            // The file changed or went away since it was opened, or the client ended.
            return false;
        }
    }

    private void End(DebugSessionStatus status)
    {
        int count = _systems.Count;
        bool wasActive = _sessionActive;
        Discard();
        for (int i = 0; i < count; i++)
            _callbacks.EngineChanged(DebugEngineChanges.Systems, DebugConstants.AnyId);
        _callbacks.ExecutionStatus(DebugStatus.NoDebuggee, insideWait: false);
        if (wasActive)
            _callbacks.SessionStatus(status);
    }

    private static int CopyExtra(TargetEvent told, Span<byte> buffer, out uint used)
    {
        // Cleared first, so that the padding at its end is zero.
        Span<byte> bytes = stackalloc byte[Unsafe.SizeOf<LastEventInfoException>()];
        bytes.Clear();
        ExceptionRecord64 record = told.Record;
        MemoryMarshal.Write(bytes, in record);
        MemoryMarshal.Write(bytes[ExceptionRecord64.Size..], told.FirstChance);
        return CopyBytes(bytes, buffer, out used);
    }
}
