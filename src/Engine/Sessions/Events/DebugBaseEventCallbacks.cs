namespace Tephra.Engine;

/// <summary>Event callbacks that do nothing, to derive from (DebugBaseEventCallbacks, dbgeng.h).</summary>
public abstract class DebugBaseEventCallbacks : IDebugEventCallbacks
{
    /// <inheritdoc/>
    public abstract int GetInterestMask(out DebugEventKinds mask);

    /// <inheritdoc/>
    public virtual DebugStatus Breakpoint(IDebugBreakpoint breakpoint) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus Exception(in ExceptionRecord64 exception, uint firstChance) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus CreateThread(ulong handle, ulong dataOffset, ulong startOffset) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus ExitThread(uint exitCode) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus CreateProcess(
        ulong imageFileHandle,
        ulong handle,
        ulong baseOffset,
        uint moduleSize,
        string? moduleName,
        string? imageName,
        uint checkSum,
        uint timeDateStamp,
        ulong initialThreadHandle,
        ulong threadDataOffset,
        ulong startOffset) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus ExitProcess(uint exitCode) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus LoadModule(
        ulong imageFileHandle, ulong baseOffset, uint moduleSize, string? moduleName, string? imageName, uint checkSum, uint timeDateStamp) =>
        DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus UnloadModule(string? imageBaseName, ulong baseOffset) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus SystemError(uint error, uint level) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual DebugStatus SessionStatus(DebugSessionStatus status) => DebugStatus.NoChange;

    /// <inheritdoc/>
    public virtual void ChangeDebuggeeState(DebugDebuggeeChanges flags, ulong argument)
    {
    }

    /// <inheritdoc/>
    public virtual void ChangeEngineState(DebugEngineChanges flags, ulong argument)
    {
    }

    /// <inheritdoc/>
    public virtual void ChangeSymbolState(DebugSymbolChanges flags, ulong argument)
    {
    }
}
