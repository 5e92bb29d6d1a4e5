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

    /// <summary>Tells of the stored event. The answer can't change the outcome: the exception filter breaks, and break outranks every other answer.</summary>
    public void Exception(in ExceptionRecord64 record, uint firstChance) =>
        For(DebugEventKinds.Exception)?.Exception(in record, firstChance);

    /// <summary>Tells that the session began or ended.</summary>
    public void SessionStatus(DebugSessionStatus status) => For(DebugEventKinds.SessionStatus)?.SessionStatus(status);

    /// <summary>Tells that everything in the target may have changed.</summary>
    public void DebuggeeChanged() => For(DebugEventKinds.ChangeDebuggeeState)?.ChangeDebuggeeState(DebugDebuggeeChanges.All, 0);

    /// <summary>Tells of the engine's execution status.</summary>
    public void ExecutionStatus(DebugStatus status, bool insideWait) =>
        EngineChanged(DebugEngineChanges.ExecutionStatus, (ulong)status | (insideWait ? DebugConstants.StatusInsideWait : 0));

    /// <summary>Tells of a change in the engine.</summary>
    public void EngineChanged(DebugEngineChanges flags, ulong argument) =>
        For(DebugEventKinds.ChangeEngineState)?.ChangeEngineState(flags, argument);

    /// <summary>Tells of a change in the symbols.</summary>
    public void SymbolsChanged(DebugSymbolChanges flags, ulong argument) =>
        For(DebugEventKinds.ChangeSymbolState)?.ChangeSymbolState(flags, argument);

    private IDebugEventCallbacks? For(DebugEventKinds kind) => (_interest & kind) != 0 ? Callbacks : null;
}
