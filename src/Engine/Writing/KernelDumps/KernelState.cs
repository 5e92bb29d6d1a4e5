using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What a small kernel dump is made of, found in the memory of a larger one by way of KDDEBUGGER_DATA64. What is not found is absent.</summary>
internal sealed class KernelState
{
    private const ulong MostStack = 0x10000;
    private const int MostProcessors = 2048;

    private readonly AddressSpace _memory;
    private readonly bool _is64Bit;

    /// <summary>Looks for them.</summary>
    /// <param name="target">A dump with physical memory.</param>
    /// <param name="stackPointer">The one in the header; null where it has none.</param>
    public KernelState(KernelDumpTarget target, ulong? stackPointer)
    {
        (_memory, _is64Bit) = (target.Memory, target.Kernel.Is64Bit);
        if (target.Kernel.KdDebuggerDataBlock is { } address && target.DebuggerData is { } data)
        {
            DebuggerData = new KernelPiece(address, target.DebuggerDataBytes.ToArray());
            FindProcessor(target, data);
        }

        Stack = ReadStack(FindStackPointer(target.Dump.Machine, stackPointer ?? 0), target.Stopped.StackEnd);
    }

    /// <summary>The record KDDEBUGGER_DATA64, where <see cref="KernelInformation.KdDebuggerDataBlock"/> says.</summary>
    public KernelPiece? DebuggerData { get; }

    /// <summary>The addresses of all processors' KPRCBs.</summary>
    public KernelPiece? ProcessorBlock { get; private set; }

    /// <summary>The KPRCB of the processor that stopped the system.</summary>
    public KernelPiece? Prcb { get; private set; }

    /// <summary>The ETHREAD that ran there.</summary>
    public KernelPiece? Thread { get; private set; }

    /// <summary>The EPROCESS that ran there.</summary>
    public KernelPiece? Process { get; private set; }

    /// <summary>The stack from the lowest stack pointer up.</summary>
    public KernelPiece? Stack { get; }

    /// <summary>The registers that processor was stopped with, as far as the KPRCB leads to them.</summary>
    public KernelPiece? Context { get; private set; }

    /// <summary>Bytes of memory; null where they are not all there.</summary>
    public KernelPiece? Read(ulong address, uint length)
    {
        if (length == 0 || address == 0)
            return null;
        // KDDEBUGGER_DATA64 has addresses of 32-bit systems with their sign spread; a small dump has them without.
        if (!_is64Bit)
            address = (uint)address;
        byte[] bytes = new byte[length];
        return _memory.TryReadExactly(address, bytes) ? new KernelPiece(address, bytes) : null;
    }

    private void FindProcessor(KernelDumpTarget target, KddebuggerData64 data)
    {
        int word = _is64Bit ? sizeof(ulong) : sizeof(uint);
        ProcessorBlock = Read(data.KiProcessorBlock ?? 0, (uint)(Math.Clamp(target.Kernel.NumberOfProcessors, 1, MostProcessors) * word));
        uint processor = target.Stopped.Number;
        Prcb = Read(target.ReadProcessorBlock(processor) ?? 0, data.SizePrcb ?? 0);
        Thread = Read(target.ReadCurrentThread(processor) ?? 0, data.SizeEThread ?? 0);
        Process = Read(target.ReadCurrentProcess(processor) ?? 0, data.SizeEProcess ?? 0);
        Context = Read(target.ReadSavedContext(processor) ?? 0, SizeOfContext(target.Kernel.Machine));
    }

    // sizeof(CONTEXT)
    private static uint SizeOfContext(ImageFileMachine machine) => machine switch
    {
        ImageFileMachine.I386 => 716,
        ImageFileMachine.ArmNt => 416,
        ImageFileMachine.Arm64 => 912,
        _ => 1232,
    };

    // In a dump of an exception the header has its registers. The processor went on until it was stopped, further down the same stack.
    private ulong FindStackPointer(DumpHeaderValues.Enums.ImageFileMachine machine, ulong pointer)
    {
        if (Context is null || KernelRegisters.Of(ContextRecord.Read(machine, Context.Bytes)) is not { } registers)
            return pointer;
        ulong saved = registers.StackPointer.Value;
        return pointer == 0 || (saved < pointer && pointer - saved <= MostStack) ? saved : pointer;
    }

    private KernelPiece? ReadStack(ulong pointer, ulong end)
    {
        if (pointer == 0 || !_memory.TryFindRange(pointer, out AddressRange run) || run.First > pointer)
            return null;
        ulong length = Math.Min(run.Last.Value - pointer, MostStack - 1) + 1;
        if (end > pointer)
            length = Math.Min(length, end - pointer);
        return Read(pointer, (uint)length);
    }
}
