namespace Tephra.Engine;

/// <summary>Calls the registered callbacks, as far as their interest mask asks for it.</summary>
internal sealed class CallbackDispatcher
{
    private DebugEventKinds _interest;

    /// <summary>The registered callbacks, or null.</summary>
    public IDebugEventCallbacks? Callbacks { get; private set; }

    /// <summary>Registers callbacks in place of the former ones; asks for their interest, once.</summary>
    /// <param name="callbacks">The callbacks, or null for none.</param>
    public int Register(IDebugEventCallbacks? callbacks)
    {
        DebugEventKinds interest = DebugEventKinds.None;
        if (callbacks is not null)
        {
            int result = callbacks.GetInterestMask(out interest);
            if (result != HResult.Ok)
                return result;
        }

        (Callbacks, _interest) = (callbacks, interest);
        return HResult.Ok;
    }

    /// <summary>Whether a callback runs now; it must not wait, and not open or end what its caller is at.</summary>
    public bool IsCalling { get; private set; }

    /// <summary>Lets go of the callbacks: nothing is told any more.</summary>
    public void Silence() => (Callbacks, _interest) = (null, DebugEventKinds.None);

    /// <summary>Tells of the stored event. The answer can't change the outcome: the exception filter breaks, and break outranks every other answer.</summary>
    public void Exception(ExceptionRecord64 record, uint firstChance) =>
        Call(DebugEventKinds.Exception, callbacks => callbacks.Exception(in record, firstChance));

    /// <summary>Tells that the session began or ended.</summary>
    public void SessionStatus(DebugSessionStatus status) => Call(DebugEventKinds.SessionStatus, callbacks => callbacks.SessionStatus(status));

    /// <summary>Tells that everything in the target may have changed.</summary>
    public void DebuggeeChanged() => Call(DebugEventKinds.ChangeDebuggeeState, callbacks => callbacks.ChangeDebuggeeState(DebugDebuggeeChanges.All, 0));

    /// <summary>Tells of the engine's execution status.</summary>
    public void ExecutionStatus(DebugStatus status, bool insideWait) =>
        EngineChanged(DebugEngineChanges.ExecutionStatus, (ulong)status | (insideWait ? DebugConstants.StatusInsideWait : 0));

    /// <summary>Tells of a change in the engine.</summary>
    public void EngineChanged(DebugEngineChanges flags, ulong argument) =>
        Call(DebugEventKinds.ChangeEngineState, callbacks => callbacks.ChangeEngineState(flags, argument));

    /// <summary>Tells of a change in the symbols.</summary>
    public void SymbolsChanged(DebugSymbolChanges flags, ulong argument) =>
        Call(DebugEventKinds.ChangeSymbolState, callbacks => callbacks.ChangeSymbolState(flags, argument));

    private void Call(DebugEventKinds kind, Action<IDebugEventCallbacks> call)
    {
        if ((_interest & kind) == 0 || Callbacks is not { } callbacks)
            return;
        bool wasCalling = IsCalling;
        IsCalling = true;
        try
        {
            call(callbacks);
        }
        finally
        {
            IsCalling = wasCalling;
        }
    }
}
