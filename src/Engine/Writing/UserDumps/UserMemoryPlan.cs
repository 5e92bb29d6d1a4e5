namespace Tephra.Engine;

/// <summary>Which memory a minidump is to hold, by its flags, and which of it is filtered.</summary>
internal sealed class UserMemoryPlan
{
    private const ulong PageMask = PhysicalMemory.PageSize - 1;
    private const ulong AroundInstruction = 128;

    private readonly DebugFormat _flags;
    private readonly UserDumpSource _source;
    private readonly MemorySelection _selection = new();
    private readonly MemorySelection _stacks = new();
    private readonly MemorySelection _unfiltered = new();
    private readonly List<ImageSections> _sections = [];

    /// <summary>Makes the plan.</summary>
    /// <exception cref="DebugEngineException">The source does not hold what is asked for.</exception>
    public UserMemoryPlan(UserDumpSource source, DebugFormat flags)
    {
        (_source, _flags) = (source, flags);
        AddStacks();
        AddEvent();
        AddModules();
        if (Has(DebugFormat.UserSmallProcessThreadData) && source.IsWindows)
            AddAll(ProcessEnvironment.Find(Memory, source.Threads.Select(thread => thread.Teb)));
        if (Has(DebugFormat.UserSmallPrivateReadWriteMemory))
            AddAll(PrivateMemory.Find(source.File) ?? throw new DebugEngineException(HResult.Fail, "the dump says of no memory whether it is private: it has no MemoryInfoList"));
        if (Has(DebugFormat.UserSmallIndirectMemory))
            AddReferred();
        if (Has(DebugFormat.UserSmallFullMemory))
            AddFull();
        if (Has(DebugFormat.UserSmallNoIgnoreInaccessibleMemory) && _selection.Ranges.Any(Memory.IsCut))
            throw new DebugEngineException(HResult.PartialCopy, "some of the memory that is asked for is described by the dump, but not in it: the dump was cut off");
    }

    /// <summary>The source's memory.</summary>
    public SourceMemory Memory => _source.Memory;

    /// <summary>Whether anything is filtered.</summary>
    public bool IsAnythingFiltered => Has(DebugFormat.UserSmallFilterMemory) || Has(DebugFormat.UserSmallFilterTriage);

    /// <summary>What of the plan the source holds, in runs, ascending.</summary>
    public IEnumerable<AddressRange> Runs => _selection.Ranges.SelectMany(Memory.In);

    /// <summary>The stacks by thread, null where there is none.</summary>
    public IReadOnlyList<AddressRange?> Stacks { get; private set; } = [];

    /// <summary>Whether of the word at an address only a pointer is left.</summary>
    public bool IsFiltered(ulong address) =>
        (Has(DebugFormat.UserSmallFilterMemory) && _stacks.Contains(address))
        || (Has(DebugFormat.UserSmallFilterTriage) && !_unfiltered.Contains(address));

    /// <summary>Whether a word, as a pointer, leads to a module or to memory of the new dump.</summary>
    public bool IsTarget(ulong word) => _source.Modules.Contains(word) || (_selection.Contains(word) && Memory.Holds(word));

    private bool Has(DebugFormat flag) => (_flags & flag) != 0;

    private void AddAll(IEnumerable<AddressRange> ranges)
    {
        foreach (AddressRange range in ranges)
            _selection.Add(range);
    }

    private void AddStacks()
    {
        Stacks = [.. _source.Threads.Select(thread => ThreadStacks.Find(thread.Stack, thread.Teb, thread.Registers, Memory, _source.IsWindows))];
        foreach (AddressRange? stack in Stacks)
        {
            if (stack is null)
                continue;
            _stacks.Add(stack.Value);
            _selection.Add(stack.Value);
        }
    }

    private void AddEvent()
    {
        if (_source.EventRegisters?.InstructionPointer.Value is not { } pointer)
            return;
        ulong first = pointer - Math.Min(pointer, AroundInstruction);
        _selection.Add(first, AroundInstruction + (pointer - first));
        _unfiltered.Add(first, AroundInstruction + (pointer - first));
    }

    private void AddModules()
    {
        foreach (AddressRange module in _source.Modules.Ranges)
            _unfiltered.Add(module);
        if (!Has(DebugFormat.UserSmallDataSegments | DebugFormat.UserSmallCodeSegments | DebugFormat.UserSmallModuleHeaders | DebugFormat.UserSmallIndirectMemory))
            return;
        foreach ((ulong start, uint size) in _source.Images)
        {
            if (ImageSections.Read(Memory.Space, start, size) is not { } sections)
                continue;
            _sections.Add(sections);
            if (Has(DebugFormat.UserSmallDataSegments))
                AddAll(sections.Data);
            if (Has(DebugFormat.UserSmallCodeSegments))
                AddAll(sections.Code);
            if (Has(DebugFormat.UserSmallModuleHeaders))
                _selection.Add(sections.Headers);
        }
    }

    private void AddReferred()
    {
        var code = new MemorySelection();
        foreach (AddressRange range in _sections.SelectMany(image => image.Code))
            code.Add(range);
        var pages = new HashSet<ulong>();
        foreach (ulong word in _source.RegisterValues.Concat(_stacks.Ranges.SelectMany(Memory.Words)))
        {
            ulong page = word & ~PageMask;
            if (!pages.Contains(page) && !code.Contains(word) && Memory.Holds(word))
                pages.Add(page);
        }

        foreach (ulong page in pages)
            _selection.Add(new AddressRange(page, page | PageMask));
    }

    private void AddFull()
    {
        if (!_source.HasFullMemory)
            throw new DebugEngineException(HResult.Fail, "the dump does not hold the process's full memory, by the flags in its header: a dump with full memory can't be made from it");
        var all = new AddressRange(0, ulong.MaxValue);
        if (!Has(DebugFormat.UserSmallIgnoreInaccessibleMemory) && Memory.IsCut(all))
            throw new DebugEngineException(HResult.PartialCopy, "the dump was cut off: it describes memory that is not in it, which full memory without leave to ignore that can't do without");
        _selection.Add(all);
    }
}
