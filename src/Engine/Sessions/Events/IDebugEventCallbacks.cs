namespace Tephra.Engine;

/// <summary>
/// What a program implements to hear of events (IDebugEventCallbacks, dbgeng.h). Called on the thread of the client they are registered with,
/// inside a call to it. Zero and null stand for what the engine can't provide.
/// </summary>
/// <remarks>Derive from <see cref="DebugBaseEventCallbacks"/> to implement only some.</remarks>
public interface IDebugEventCallbacks
{
    /// <summary>Which events to hear of. Asked once, at registration; any result but S_OK makes the registration fail with it.</summary>
    /// <param name="mask">The events.</param>
    int GetInterestMask(out DebugEventKinds mask);

    /// <summary>A breakpoint was hit.</summary>
    /// <param name="breakpoint">The breakpoint.</param>
    DebugStatus Breakpoint(IDebugBreakpoint breakpoint);

    /// <summary>An exception happened.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="firstChance">1 if it is known to be the first chance, else 0.</param>
    DebugStatus Exception(in ExceptionRecord64 exception, uint firstChance);

    /// <summary>A thread began.</summary>
    /// <param name="handle">The thread's handle.</param>
    /// <param name="dataOffset">The address of its environment block.</param>
    /// <param name="startOffset">The address it begins at.</param>
    DebugStatus CreateThread(ulong handle, ulong dataOffset, ulong startOffset);

    /// <summary>A thread ended.</summary>
    /// <param name="exitCode">Its exit code.</param>
    DebugStatus ExitThread(uint exitCode);

    /// <summary>A process began.</summary>
    /// <param name="imageFileHandle">A handle of the image file.</param>
    /// <param name="handle">The process's handle.</param>
    /// <param name="baseOffset">The address of the image.</param>
    /// <param name="moduleSize">The image's size in bytes.</param>
    /// <param name="moduleName">The module's short name.</param>
    /// <param name="imageName">The image's name.</param>
    /// <param name="checkSum">The image's check sum.</param>
    /// <param name="timeDateStamp">The image's stamp.</param>
    /// <param name="initialThreadHandle">The first thread's handle.</param>
    /// <param name="threadDataOffset">The address of the first thread's environment block.</param>
    /// <param name="startOffset">The address the first thread begins at.</param>
    DebugStatus CreateProcess(
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
        ulong startOffset);

    /// <summary>A process ended.</summary>
    /// <param name="exitCode">Its exit code.</param>
    DebugStatus ExitProcess(uint exitCode);

    /// <summary>A module was loaded.</summary>
    /// <param name="imageFileHandle">A handle of the image file.</param>
    /// <param name="baseOffset">The address of the image.</param>
    /// <param name="moduleSize">The image's size in bytes.</param>
    /// <param name="moduleName">The module's short name.</param>
    /// <param name="imageName">The image's name.</param>
    /// <param name="checkSum">The image's check sum.</param>
    /// <param name="timeDateStamp">The image's stamp.</param>
    DebugStatus LoadModule(
        ulong imageFileHandle, ulong baseOffset, uint moduleSize, string? moduleName, string? imageName, uint checkSum, uint timeDateStamp);

    /// <summary>A module was unloaded.</summary>
    /// <param name="imageBaseName">The image's name.</param>
    /// <param name="baseOffset">The address the image was at.</param>
    DebugStatus UnloadModule(string? imageBaseName, ulong baseOffset);

    /// <summary>A system error happened.</summary>
    /// <param name="error">The error.</param>
    /// <param name="level">Its severity.</param>
    DebugStatus SystemError(uint error, uint level);

    /// <summary>The session began or ended; there may be no current process. The answer is ignored.</summary>
    /// <param name="status">What happened.</param>
    DebugStatus SessionStatus(DebugSessionStatus status);

    /// <summary>The target changed. Must not call the engine.</summary>
    /// <param name="flags">What changed.</param>
    /// <param name="argument">More about it.</param>
    void ChangeDebuggeeState(DebugDebuggeeChanges flags, ulong argument);

    /// <summary>The engine changed. Must not call the engine.</summary>
    /// <param name="flags">What changed.</param>
    /// <param name="argument">More about it.</param>
    void ChangeEngineState(DebugEngineChanges flags, ulong argument);

    /// <summary>The symbols changed. Must not call the engine.</summary>
    /// <param name="flags">What changed.</param>
    /// <param name="argument">More about it.</param>
    void ChangeSymbolState(DebugSymbolChanges flags, ulong argument);
}
