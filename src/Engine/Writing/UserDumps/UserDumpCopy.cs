using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>Makes a minidump of a minidump: what the flags ask for, and nothing else.</summary>
internal sealed class UserDumpCopy
{
    private const int TextAlignment = 4;
    private const int ContextAlignment = 16; // CONTEXT holds 128-bit registers

    private readonly UserDumpSource _source;
    private readonly DebugFormat _flags;
    private readonly UserMemoryPlan _plan;
    private readonly MinidumpLayout _layout;
    private readonly Dictionary<uint, LocationDescriptor> _contexts = [];
    private MinidumpMemoryLayout? _memory;

    private UserDumpCopy(UserDumpSource source, DebugFormat asked)
    {
        _source = source;
        _flags = DumpFormats.ToEffective(asked);
        _plan = new UserMemoryPlan(source, _flags);
        _layout = new MinidumpLayout(FormatFlags.ToMinidump((uint)_flags), source.File.TimeDateStamp);
    }

    /// <summary>Makes it.</summary>
    /// <exception cref="DebugEngineException">The target does not hold what is asked for.</exception>
    public static DumpImage Build(UserMinidumpTarget target, DumpWriteOptions options)
    {
        var dump = new UserDumpCopy(new UserDumpSource(target), DumpFormats.ToUserSmall(options.Format));
        dump.AddSystem();
        dump.AddThreads();
        dump.AddModules();
        dump.AddException();
        UserStreams.Add(dump._layout, dump._source, dump._flags, options);
        dump._memory?.AddList();
        return dump._layout.Finish();
    }

    private void AddSystem()
    {
        SystemInfo system = _source.Read(StreamType.SystemInfoStream, (file, bytes) => SystemInfo.Read(file, bytes))!;
        ReferText(system.CsdVersionRva, withoutFolders: false, rva => system.CsdVersionRva = rva);
        _layout.Add(StreamType.SystemInfoStream, system);
    }

    private void AddThreads()
    {
        List<AddressRange> runs = [.. _plan.Runs];
        bool? isWide = _flags.HasFlag(DebugFormat.UserSmallFullMemory) ? true : null;
        _memory = new MinidumpMemoryLayout(_layout, isWide, [.. runs.Select(ToPiece)]);
        var stacks = new Dictionary<int, List<(ulong Start, LocationDescriptor Location)>>();
        if (_source.ThreadList is not { } list)
            return;
        for (int i = 0; i < list.Threads.Count; i++)
        {
            ThreadList.Types.Thread thread = list.Threads[i];
            AddContext(thread.ThreadContext);
            AddressRange? held = _plan.Stacks[i] is { } stack && _plan.Memory.In(stack).FirstOrDefault() is { Last.Value: > 0 } first ? first : null;
            thread.Stack.StartOfMemoryRange = held?.First.Value ?? 0;
            thread.Stack.Memory.DataSize = (uint)(held?.Length ?? 0);
            thread.Stack.Memory.Rva = 0;
            if (held is null)
                continue;
            int run = runs.FindIndex(run => run.Contains(held.Value.First));
            if (!stacks.TryGetValue(run, out var inRun))
            {
                stacks.Add(run, inRun = []);
                ulong start = runs[run].First.Value;
                // Past 4 GB the bytes of a stack are in Memory64List alone.
                _memory.OnPlaced(run, offset => inRun.ForEach(stack => SetWhereReachable(stack.Location, offset + (long)(stack.Start - start))));
            }

            inRun.Add((held.Value.First.Value, thread.Stack.Memory));
        }

        _layout.Add(StreamType.ThreadListStream, list);
    }

    private (ulong Start, DumpPiece Bytes) ToPiece(AddressRange run)
    {
        DumpContent content = _plan.IsAnythingFiltered
            ? new PointerContent(_plan, run.First.Value, run.Last.Value)
            : new MemoryContent(_plan.Memory.Space, run.First);
        return (run.First.Value, new DumpPiece(content, 0, (long)run.Length));
    }

    private static void SetWhereReachable(LocationDescriptor location, long offset)
    {
        if (offset <= uint.MaxValue)
            location.Rva = (uint)offset;
        else
            location.DataSize = 0;
    }

    private void AddContext(LocationDescriptor location)
    {
        uint from = location.Rva;
        if (_contexts.TryGetValue(from, out LocationDescriptor? shared) && location.DataSize > 0)
        {
            location.DataSize = shared.DataSize;
            _layout.Refer(DumpPiece.Zeros(0), 1, _ => location.Rva = shared.Rva);
            return;
        }

        ReadOnlyMemory<byte> bytes = _source.ReadBytes(location);
        if (!_flags.HasFlag(DebugFormat.UserSmallAddAvxXStateContext))
            bytes = ContextCut.Cut(bytes, _source.System.Machine);
        Refer(location, bytes, ContextAlignment, "a context");
        if (bytes.Length > 0)
            _contexts.Add(from, location);
    }

    private void AddModules()
    {
        if (_source.ModuleList is not { } list)
            return;
        bool withoutFolders = _flags.HasFlag(DebugFormat.UserSmallFilterPaths);
        foreach (ModuleList.Types.Module module in list.Modules)
        {
            ReferText(module.ModuleNameRva, withoutFolders, rva => module.ModuleNameRva = rva);
            byte[]? codeView = _source.ReadBytes(module.CvRecord);
            Refer(module.CvRecord, withoutFolders && codeView is not null ? SourceText.WithoutFolders(codeView) : codeView, TextAlignment, "a CodeView record");
            Refer(module.MiscRecord, _source.ReadBytes(module.MiscRecord), TextAlignment, "a debug record");
        }

        _layout.Add(StreamType.ModuleListStream, list);
    }

    private void AddException()
    {
        if (_source.Read(StreamType.ExceptionStream, (file, bytes) => ExceptionStream.Read(file, bytes), stream => stream.ExceptionRecord) is not { } exception)
            return;
        AddContext(exception.ThreadContext);
        _layout.Add(StreamType.ExceptionStream, exception);
    }

    private void ReferText(uint rva, bool withoutFolders, Action<uint> set)
    {
        set(0);
        if (SourceText.Read(_source.File, rva, withoutFolders) is { } text)
            _layout.Refer(new DumpPiece(text), TextAlignment, offset => set(MinidumpLayout.ToRva(offset, "a name")));
    }

    private void Refer(LocationDescriptor location, ReadOnlyMemory<byte> bytes, int alignment, string what)
    {
        (location.Rva, location.DataSize) = (0, (uint)bytes.Length);
        if (bytes.Length > 0)
            _layout.Refer(new DumpPiece(bytes), alignment, offset => location.Rva = MinidumpLayout.ToRva(offset, what));
    }
}
