namespace Tephra.Engine;

/// <summary>Event callbacks that note everything a dump makes the engine tell.</summary>
internal sealed class EventRecorder : DebugBaseEventCallbacks
{
    private readonly List<DebugEvent> _events = [];

    /// <summary>What was told so far, in order.</summary>
    public IReadOnlyList<DebugEvent> Events => _events;

    /// <inheritdoc/>
    public override int GetInterestMask(out DebugEventKinds mask)
    {
        mask = DebugEventKinds.All;
        return HResult.Ok;
    }

    /// <inheritdoc/>
    public override DebugStatus Exception(in ExceptionRecord64 exception, uint firstChance)
    {
        _events.Add(new ExceptionEvent(exception, firstChance != 0));
        return DebugStatus.NoChange;
    }

    /// <inheritdoc/>
    public override DebugStatus SessionStatus(DebugSessionStatus status)
    {
        _events.Add(new SessionStatusEvent(status));
        return DebugStatus.NoChange;
    }

    /// <inheritdoc/>
    public override void ChangeDebuggeeState(DebugDebuggeeChanges flags, ulong argument) => _events.Add(new DebuggeeChangedEvent(flags, argument));

    /// <inheritdoc/>
    public override void ChangeEngineState(DebugEngineChanges flags, ulong argument) => _events.Add(new EngineChangedEvent(flags, argument));

    /// <inheritdoc/>
    public override void ChangeSymbolState(DebugSymbolChanges flags, ulong argument) => _events.Add(new SymbolsChangedEvent(flags, argument));
}
