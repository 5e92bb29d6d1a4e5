using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>A user-mode minidump that another one is written from. Its parts are read anew, so that offsets in them can be changed.</summary>
internal sealed class UserDumpSource
{
    private readonly UserMinidumpTarget _target;

    /// <summary>Reads the parts every dump has.</summary>
    /// <exception cref="DebugEngineException">The dump does not say which system it is of.</exception>
    public UserDumpSource(UserMinidumpTarget target)
    {
        _target = target;
        System = target.System ?? throw new DebugEngineException(HResult.Fail, "the dump does not say which system it is of, and without that no dump can be opened");
        File = new MinidumpFile(target.Source, target.Held);
        ThreadList = Read(StreamType.ThreadListStream, (file, bytes) => Formats.ThreadList.Read(file, bytes), list => list.Threads);
        ModuleList = Read(StreamType.ModuleListStream, (file, bytes) => Formats.ModuleList.Read(file, bytes), list => list.Modules);
        Memory = new SourceMemory(File, ThreadList, System.Is64Bit);
        foreach ((ulong start, uint size) in Images)
            Modules.Add(start, size);
    }

    /// <summary>The dump.</summary>
    public MinidumpFile File { get; }

    /// <summary>The machine and system.</summary>
    public TargetSystem System { get; }

    /// <summary>Whether the system is Windows.</summary>
    public bool IsWindows => System.PlatformId == 2; // VER_PLATFORM_WIN32_NT

    /// <summary>Whether the dump holds all memory of the process: what its header takes back, as optional data, it does not hold.</summary>
    public bool HasFullMemory => DumpFormats.ToEffective((DebugFormat)_target.FormatFlags).HasFlag(DebugFormat.UserSmallFullMemory);

    /// <summary>The threads as their stream has them; null where there is none or it can't be read.</summary>
    public ThreadList? ThreadList { get; }

    /// <summary>The modules as their stream has them; null where there is none or it can't be read.</summary>
    public ModuleList? ModuleList { get; }

    /// <summary>The memory.</summary>
    public SourceMemory Memory { get; }

    /// <summary>The addresses of modules.</summary>
    public MemorySelection Modules { get; } = new();

    /// <summary>The threads.</summary>
    public IReadOnlyList<(ulong Teb, MemoryRange Stack, RegisterSet? Registers)> Threads =>
        ThreadList is null ? [] : [.. _target.Threads.Select(thread => (thread.Teb.Value, thread.Stack, thread.Registers))];

    /// <summary>Start and size of each module's image.</summary>
    public IEnumerable<(ulong Start, uint Size)> Images => _target.Modules.Select(module => (module.Base.Value, module.Size));

    /// <summary>The registers at the event: the exception, or else a break of the first thread.</summary>
    public RegisterSet? EventRegisters => _target.Exception is { } exception ? exception.Registers : _target.Threads.FirstOrDefault()?.Registers;

    /// <summary>The values of all threads' registers, and of those at the exception.</summary>
    public IEnumerable<ulong> RegisterValues => _target.Threads.Select(thread => thread.Registers).Append(_target.Exception?.Registers)
        .OfType<RegisterSet>().SelectMany(registers => Enumerable.Range(0, registers.Count).Select(registers.GetValue));

    /// <summary>Reads the first stream of a number.</summary>
    /// <typeparam name="T">What such streams are.</typeparam>
    /// <param name="type">The number.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="touch">Reads what is read when it is asked for, and will be needed.</param>
    /// <returns>The stream; null where there is none, or it can't be read.</returns>
    public T? Read<T>(StreamType type, Func<KaitaiStream, ByteSource, T> read, Func<T, object?>? touch = null)
        where T : KaitaiStruct
    {
        if (File.Find((uint)type) is not { } stream || !File.IsWhole(stream))
            return null;
        try
        {
            T content = read(File.Content.M_Io, File.Source.Slice(stream.Offset, stream.Size));
            touch?.Invoke(content);
            return content;
        }
        catch (KaitaiException)
        {
            return null;
        }
    }

    /// <summary>Bytes of the dump; null where they are not all there, or more than anything of their kind.</summary>
    public byte[]? ReadBytes(LocationDescriptor location)
    {
        const uint most = 1 << 20;
        if (location.DataSize is 0 or > most)
            return null;
        byte[] bytes = new byte[location.DataSize];
        return File.Source.Read(location.Rva, bytes) == bytes.Length ? bytes : null;
    }
}
