namespace Tephra.Engine;

/// <summary>A dump that is open and has delivered its event, for programs that want no DbgEng. Reading it is safe from many threads.</summary>
/// <example>
/// <code>
/// using DebugSession session = DebugSession.Open("crash.dmp");
/// foreach (TargetThread thread in session.Threads)
///     Console.WriteLine($"{thread.Id}: {thread.Registers?.InstructionPointer}");
/// </code>
/// </example>
public sealed class DebugSession : IDisposable
{
    private readonly DebugClient _client;
    private readonly EngineSystem _system;

    private DebugSession(DebugClient client, IReadOnlyList<DebugEvent> events) =>
        (_client, _system, Events) = (client, client.CurrentSystem!, events);

    /// <summary>The dump as a target.</summary>
    public DumpTarget Target => _system.Target;

    /// <summary>What happened while the dump was opened and attached to, in order.</summary>
    public IReadOnlyList<DebugEvent> Events { get; }

    /// <summary>The machine and system.</summary>
    public TargetSystem System => Target.System!;

    /// <summary>The threads.</summary>
    public IReadOnlyList<TargetThread> Threads => Target.Threads;

    /// <summary>The modules.</summary>
    public IReadOnlyList<TargetModule> Modules => Target.Modules;

    /// <summary>The exception stored in the dump, or null.</summary>
    public TargetException? Exception => Target.Exception;

    /// <summary>The captured memory, and behind it that of images where the session was opened with some.</summary>
    public AddressSpace Memory => _system.Memory;

    /// <summary>What could not be read of the dump.</summary>
    public IReadOnlyList<DumpProblem> Problems => Target.Problems;

    /// <summary>Opens a dump by name and delivers its event.</summary>
    /// <param name="path">The file: a dump, or a cabinet with one.</param>
    /// <param name="options">What may be used beside it, or null.</param>
    /// <exception cref="DebugEngineException">It can't be opened; the result says why.</exception>
    public static DebugSession Open(string path, DebugSessionOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(path, client => client.OpenDumpFile(path), options);
    }

    /// <summary>Opens a dump in any source of bytes and delivers its event.</summary>
    /// <param name="source">The dump's bytes; stays the caller's, who keeps it open as long as the session lasts.</param>
    /// <param name="options">What may be used beside it, or null.</param>
    /// <exception cref="DebugEngineException">It can't be opened; the result says why.</exception>
    public static DebugSession Open(ByteSource source, DebugSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Open(source.Name ?? "the source", client => client.OpenDumpSource(source.Name, source), options);
    }

    /// <summary>The first stream of a user-mode minidump that its schema describes as a type.</summary>
    /// <typeparam name="T">The compiled type of such streams, for example <see cref="Formats.ThreadList"/>.</typeparam>
    /// <returns>The object; null where there is no such stream, or it can't be read.</returns>
    public T? ReadStream<T>()
        where T : KaitaiStruct => (Target as UserMinidumpTarget)?.ReadStream<T>();

    /// <summary>The header of a kernel dump, as its schema describes it; null for any other dump.</summary>
    public KaitaiStruct? GetDumpHeader() => (Target as KernelDumpTarget)?.GetDumpHeader();

    /// <summary>Lets go of the dump.</summary>
    public void Dispose() => _client.Dispose();

    private static DebugSession Open(string name, Func<DebugClient, int> open, DebugSessionOptions? options)
    {
        var client = new DebugClient();
        try
        {
            var recorder = new EventRecorder();
            client.SetEventCallbacks(recorder);
            foreach (string file in options?.PageFiles ?? [])
                DebugEngineException.ThrowIfFailed(client.AddDumpInformationFile(file, DebugDumpFileType.PageFileDump), $"can't use {file}");
            if (options is { SmGlobals: not null } or { VirtualStore: not null })
                DebugEngineException.ThrowIfFailed(client.UseCompressedMemory(options.SmGlobals, options.VirtualStore), $"{options.VirtualStore} is no number of compressed memory");
            if (options?.ImagePath is { } images)
                client.SetImagePath(images);
            int result = open(client);
            if (!HResult.Succeeded(result))
                throw client.OpenError ?? new DebugEngineException(result, $"can't open {name}: {HResult.Describe(result)}");
            DebugEngineException.ThrowIfFailed(client.WaitForEvent(DebugConstants.WaitDefault, DebugConstants.Infinite), $"can't attach to {name}");
            return new DebugSession(client, recorder.Events);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
