using Tephra.Formats;
using Fields = Tephra.Formats.DumpHeaderValues.Enums.MiniDumpFields;

namespace Tephra.Engine;

/// <summary>Makes a small kernel dump: the stack, the drivers, what the kernel says of itself, some memory.</summary>
internal sealed class TriageImage
{
    private const int SizeOfTriage = 128;
    private const ulong PageMask = PhysicalMemory.PageSize - 1;

    private readonly DumpImage _image = new();
    private readonly KernelHeaderCopy _header;
    private readonly KernelState _state;
    private readonly IReadOnlyList<TargetModule> _drivers;
    private readonly ulong? _instruction;
    private readonly TriageDump64 _triage = new(DumpHeaderValues.Enums.ImageFileMachine.Unknown);
    private readonly List<(ulong Address, uint Offset, uint Size)> _blocks = [];
    private long _end;

    private TriageImage(KernelHeaderCopy header, KernelState state, IReadOnlyList<TargetModule> drivers, RegisterSet? registers)
    {
        (_header, _state, _drivers) = (header, state, drivers);
        _instruction = registers?.InstructionPointer.Value;
        _end = header.Size + SizeOfTriage;
    }

    /// <summary>Makes it. Its header says what it has.</summary>
    public static DumpImage Build(KernelHeaderCopy header, KernelState state, IReadOnlyList<TargetModule> drivers, RegisterSet? registers)
    {
        var triage = new TriageImage(header, state, drivers, registers);
        triage.Fill();
        return triage._image;
    }

    private void Fill()
    {
        // They lie in the header itself, unless its writer had none.
        Fields fields = 0;
        if (_instruction is not null)
            (_triage.ContextOffset, fields) = (_header.Is64Bit ? 0x348u : 0x320u, fields | Fields.Context);
        if (_header.HasException)
            (_triage.ExceptionOffset, fields) = (_header.Is64Bit ? 0xF00u : 0x7D0u, fields | Fields.Exception);
        fields |= Put(_state.Prcb, Fields.Prcb, offset => _triage.PrcbOffset = offset);
        fields |= Put(_state.Process, Fields.Process, offset => _triage.ProcessOffset = offset);
        fields |= Put(_state.Thread, Fields.Thread, offset => _triage.ThreadOffset = offset);
        if (_state.Stack is { } stack)
        {
            (_triage.CallStackOffset, _triage.SizeOfCallStack, _triage.TopOfStack) = (Put(stack.Bytes), (uint)stack.Bytes.Length, stack.Address);
            fields |= Fields.Stack;
        }

        fields |= Put(_state.DebuggerData, Fields.DebuggerData, offset => _triage.DebuggerDataOffset = offset);
        _triage.DebuggerDataSize = (uint)(_state.DebuggerData?.Bytes.Length ?? 0);
        fields |= PutDrivers() | PutBlocks();
        _triage.ValidOffset = Put("TRGD"u8.ToArray());
        _triage.SizeOfDump = (uint)_end;
        _header.SetFields(fields);
        _image.Put(_header.Size, _header.Is64Bit ? _triage.ToArray() : ToNarrow().ToArray());
        _image.Put(_end - 1, DumpPiece.Zeros(1));
    }

    // The triage header leads to it, but does not tell its address: it is a block of memory too.
    private Fields Put(KernelPiece? piece, Fields field, Action<uint> placed)
    {
        if (piece is null)
            return 0;
        uint offset = Put(piece.Bytes);
        placed(offset);
        _blocks.Add((piece.Address, offset, (uint)piece.Bytes.Length));
        return field;
    }

    private uint Put(byte[] bytes)
    {
        long offset = _end;
        _image.Put(offset, bytes);
        _end = MinidumpLayout.Align(offset + bytes.Length, MinidumpLayout.WideAlignment);
        return checked((uint)offset);
    }

    private Fields PutDrivers()
    {
        if (_drivers.Count == 0)
            return 0;
        uint sizeOfEntry = _header.Is64Bit ? 144u : (uint)NarrowEntry(_drivers[0], 0).Length;
        uint list = (uint)_end;
        uint pool = (uint)MinidumpLayout.Align(list + ((long)sizeOfEntry * _drivers.Count), MinidumpLayout.WideAlignment);
        uint name = pool;
        for (int i = 0; i < _drivers.Count; i++)
        {
            byte[] text = new TriageString { Text = _drivers[i].Name ?? "" }.ToArray();
            _image.Put(name, text);
            _image.Put(list + (i * sizeOfEntry), _header.Is64Bit ? WideEntry(_drivers[i], name) : NarrowEntry(_drivers[i], name));
            name = (uint)MinidumpLayout.Align(name + text.Length, MinidumpLayout.WideAlignment);
        }

        (_triage.DriverListOffset, _triage.DriverCount) = (list, (uint)_drivers.Count);
        (_triage.StringPoolOffset, _triage.StringPoolSize) = (pool, name - pool);
        _end = name;
        return Fields.DriverList;
    }

    private static byte[] WideEntry(TargetModule driver, uint name) => new TriageDump64.Types.DriverEntry
    {
        DriverNameOffset = name,
        LdrEntry = new TriageDump64.Types.KldrDataTableEntry
        {
            DllBase = driver.Base.Value,
            SizeOfImage = driver.Size,
            CheckSum = driver.CheckSum,
            TimeDateStamp = driver.TimeDateStamp,
            FullDllName = new TriageDump64.Types.UnicodeString(),
            BaseDllName = new TriageDump64.Types.UnicodeString(),
        },
    }.ToArray();

    private static byte[] NarrowEntry(TargetModule driver, uint name) => new TriageDump32.Types.DriverEntry
    {
        DriverNameOffset = name,
        LdrEntry = new TriageDump32.Types.KldrDataTableEntry
        {
            DllBase = (uint)driver.Base.Value,
            SizeOfImage = driver.Size,
            CheckSum = driver.CheckSum,
            TimeDateStamp = driver.TimeDateStamp,
            FullDllName = new TriageDump32.Types.UnicodeString(),
            BaseDllName = new TriageDump32.Types.UnicodeString(),
        },
    }.ToArray();

    // Beside what was put already: what leads debuggers to it, and the page of the instruction.
    private Fields PutBlocks()
    {
        KernelPiece? page = _instruction is { } at ? _state.Read(at & ~PageMask, PhysicalMemory.PageSize) : null;
        foreach (KernelPiece? piece in (ReadOnlySpan<KernelPiece?>)[_state.ProcessorBlock, _state.Context, page])
            Put(piece, Fields.DataBlocks, _ => { });
        if (_blocks.Count == 0)
            return 0;
        var table = new List<byte>();
        foreach ((ulong address, uint offset, uint size) in _blocks)
        {
            table.AddRange(_header.Is64Bit
                ? new TriageDump64.Types.DataBlock { Address = address, Offset = offset, Size = size }.ToArray()
                : new TriageDump32.Types.DataBlock { Address = (uint)address, Offset = offset, Size = size }.ToArray());
        }

        (_triage.DataBlocksOffset, _triage.DataBlocksCount) = (Put([.. table]), (uint)_blocks.Count);
        return Fields.DataBlocks;
    }

    private TriageDump32 ToNarrow() => new(DumpHeaderValues.Enums.ImageFileMachine.Unknown)
    {
        SizeOfDump = _triage.SizeOfDump,
        ValidOffset = _triage.ValidOffset,
        ContextOffset = _triage.ContextOffset,
        ExceptionOffset = _triage.ExceptionOffset,
        PrcbOffset = _triage.PrcbOffset,
        ProcessOffset = _triage.ProcessOffset,
        ThreadOffset = _triage.ThreadOffset,
        CallStackOffset = _triage.CallStackOffset,
        SizeOfCallStack = _triage.SizeOfCallStack,
        DriverListOffset = _triage.DriverListOffset,
        DriverCount = _triage.DriverCount,
        StringPoolOffset = _triage.StringPoolOffset,
        StringPoolSize = _triage.StringPoolSize,
        TopOfStack = (uint)_triage.TopOfStack,
        DebuggerDataOffset = _triage.DebuggerDataOffset,
        DebuggerDataSize = _triage.DebuggerDataSize,
        DataBlocksOffset = _triage.DataBlocksOffset,
        DataBlocksCount = _triage.DataBlocksCount,
    };
}
