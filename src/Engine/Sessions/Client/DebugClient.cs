namespace Tephra.Engine;

/// <summary>
/// A debugger session over dumps, with DbgEng's methods, order of calls, events and results (IDebugClient, IDebugControl, IDebugDataSpaces,
/// IDebugSystemObjects, IDebugSymbols, IDebugRegisters, IDebugAdvanced; dbgeng.h). Methods return an HRESULT, see <see cref="HResult"/>.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="OpenDumpFile"/> opens a dump without attaching to it; <see cref="WaitForEvent"/> delivers the event stored in the dump to the
/// registered callbacks, and only then do queries work. docs/engine.md tells what was decided where DbgEng's documentation is silent.
/// </para>
/// <para>
/// A client belongs to the thread that created it: from any other, calls fail with E_UNEXPECTED, but for <see cref="GetExecutionStatus"/> and
/// an <see cref="EndSession"/> with <see cref="DebugEnd.Reentrant"/>. Programs that want no such rules use <see cref="DebugSession"/>.
/// </para>
/// </remarks>
public sealed partial class DebugClient : IDisposable
{
    private readonly int _ownerThread = Environment.CurrentManagedThreadId;
    private readonly List<EngineSystem> _systems = [];
    private readonly CallbackDispatcher _callbacks = new();

    // Events are delivered in the order of opening: this many systems, from the first, have had theirs.
    private int _delivered;
    private EngineSystem? _current;
    private EngineSystem? _eventSystem;

    // Of the current system, while it may be queried: every other action forgets it.
    private ThreadMemory? _threadMemory;
    private uint _nextThreadId;
    private bool _sessionActive;
    private bool _disabled;
    private SessionState? _insideWait;

    private SessionState State => _insideWait ?? SessionMoves.Settle(_systems.Count, _delivered);

    /// <summary>Ends the session, if there is one, without callbacks, from any thread.</summary>
    public void Dispose()
    {
        // First, so that a wait that goes on sees it.
        _disabled = true;
        _callbacks.Silence();
        Discard();
    }

    /// <summary>Whether a call is allowed now, on this thread.</summary>
    private int Enter(SessionAction action)
    {
        if (!IsUsable)
            return HResult.Unexpected;
        if (action != SessionAction.Query)
            _threadMemory = null;
        return _callbacks.IsCalling ? SessionMoves.CheckInCallback(State, action) : SessionMoves.Check(State, action);
    }

    private bool IsUsable => !_disabled && Environment.CurrentManagedThreadId == _ownerThread;

    /// <summary>Whether the current target may be queried, and which it is.</summary>
    private int Query(out EngineSystem system)
    {
        int result = Enter(SessionAction.Query);
        // Once a query is allowed, a system is current; the placeholder is never looked at.
        system = _current!;
        return result;
    }

    private void Discard()
    {
        foreach (EngineSystem system in _systems)
            system.Dispose();
        _systems.Clear();
        _informationFiles.Clear();
        (_delivered, _nextThreadId, _current, _eventSystem, _sessionActive) = (0, 0, null, null, false);
    }

    /// <summary>Gives text to a caller's buffer: always its size with the terminator, and as much of it as fits before one.</summary>
    private static int CopyText(string text, Span<char> buffer, out uint size)
    {
        size = (uint)text.Length + 1;
        if (!buffer.IsEmpty)
        {
            int count = Math.Min(text.Length, buffer.Length - 1);
            text.AsSpan(0, count).CopyTo(buffer);
            buffer[count] = '\0';
        }

        return size <= buffer.Length ? HResult.Ok : HResult.False;
    }

    /// <summary>Gives bytes to a caller's buffer; an empty one means that they are not wanted.</summary>
    private static int CopyBytes(ReadOnlySpan<byte> bytes, Span<byte> buffer, out uint used)
    {
        used = (uint)bytes.Length;
        int count = Math.Min(bytes.Length, buffer.Length);
        bytes[..count].CopyTo(buffer);
        return buffer.IsEmpty || count == bytes.Length ? HResult.Ok : HResult.False;
    }
}
