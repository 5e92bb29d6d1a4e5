namespace Tephra.Engine.Tests;

/// <summary>Event callbacks that write down every call with its arguments.</summary>
internal sealed class CallbackLog : DebugBaseEventCallbacks
{
    public List<string> Lines { get; } = [];

    public DebugEventKinds Mask { get; init; } = DebugEventKinds.All;

    public int MaskResult { get; init; } = HResult.Ok;

    public int MaskCalls { get; private set; }

    public DebugStatus Answer { get; init; } = DebugStatus.NoChange;

    /// <summary>Called inside each callback with its name.</summary>
    public Action<string>? Inside { get; set; }

    public override int GetInterestMask(out DebugEventKinds mask)
    {
        mask = Mask;
        MaskCalls++;
        return MaskResult;
    }

    public override DebugStatus Exception(in ExceptionRecord64 exception, uint firstChance)
    {
        Log("Exception", $"{exception.ExceptionCode:x8} at {exception.ExceptionAddress:x}, first chance {firstChance}");
        return Answer;
    }

    public override DebugStatus SessionStatus(DebugSessionStatus status)
    {
        Log("SessionStatus", status.ToString());
        return DebugStatus.NoChange;
    }

    public override void ChangeDebuggeeState(DebugDebuggeeChanges flags, ulong argument) => Log("ChangeDebuggeeState", $"{flags}, {argument:x}");

    public override void ChangeEngineState(DebugEngineChanges flags, ulong argument) => Log("ChangeEngineState", $"{flags}, {argument:x}");

    public override void ChangeSymbolState(DebugSymbolChanges flags, ulong argument) => Log("ChangeSymbolState", $"{flags}, {argument:x}");

    private void Log(string name, string arguments)
    {
        Lines.Add($"{name}({arguments})");
        Inside?.Invoke(name);
    }
}
