using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What a small kernel dump is made of, found in the memory of a larger one by way of KDDEBUGGER_DATA64. What is not found is absent.</summary>
internal sealed class KernelState
{
    private const ulong MostStack = 0x10000;
    private const int MostProcessors = 2048;

    private readonly AddressSpace _memory;
    private readonly ImageFileMachine _machine;
    private readonly int _word;
    private readonly ulong _pointer;
    private ulong _stackEnd;

    /// <summary>Looks for them.</summary>
    /// <param name="memory">Virtual memory.</param>
    /// <param name="kernel">What the dump's header says.</param>
    /// <param name="stackPointer">The one in the header; null where it has none.</param>
    public KernelState(AddressSpace memory, KernelInformation kernel, ulong? stackPointer)
    {
        (_memory, _machine, _word, _pointer) = (memory, kernel.Machine, kernel.Is64Bit ? sizeof(ulong) : sizeof(uint), stackPointer ?? 0);
        if (kernel.KdDebuggerDataBlock is { } address && KernelDebuggerData.Read(memory, address) is { } found)
        {
            DebuggerData = new KernelPiece(address, found.Bytes.ToArray());
            FindProcessor(found.Data, Math.Clamp(kernel.NumberOfProcessors, 1, MostProcessors));
        }

        Stack = ReadStack(FindStackPointer());
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
        byte[] bytes = new byte[length];
        return _memory.TryReadExactly(address, bytes) ? new KernelPiece(address, bytes) : null;
    }

    private void FindProcessor(KddebuggerData64 data, int processors)
    {
        if (data is not { KiProcessorBlock: { } table, OffsetPrcbCurrentThread: { } offsetOfThread, SizePrcb: { } size })
            return;
        ProcessorBlock = Read(ToAddress(table), (uint)(processors * _word));
        ulong prcb = 0, thread = 0;
        for (int i = 0; i < processors; i++)
        {
            if (Pointer(table + (ulong)(i * _word)) is not (> 0 and var candidate))
                continue;
            ulong running = Pointer(candidate + offsetOfThread) ?? 0;
            ulong end = running == 0 ? 0 : EndOf(data, running);
            bool isHere = _pointer < end && end - _pointer <= MostStack * 2;
            // Where no stack tells, the first processor is as good as any.
            if (prcb == 0 || isHere)
                (prcb, thread) = (candidate, running);
            if (!isHere)
                continue;
            _stackEnd = end;
            break;
        }

        Prcb = Read(prcb, size);
        Thread = Read(thread, data.SizeEThread ?? 0);
        if (thread != 0 && data is { OffsetKThreadApcProcess: { } offsetOfProcess, SizeEProcess: { } sizeOfProcess } && Pointer(thread + offsetOfProcess) is { } process)
            Process = Read(process, sizeOfProcess);
        if (prcb != 0 && data.OffsetPrcbContext is > 0 and var offsetOfContext && Pointer(prcb + offsetOfContext) is { } context)
            Context = Read(context, SizeOfContext);
    }

    // sizeof(CONTEXT)
    private uint SizeOfContext => _machine switch
    {
        ImageFileMachine.I386 => 716,
        ImageFileMachine.ArmNt => 416,
        ImageFileMachine.Arm64 => 912,
        _ => 1232,
    };

    private ulong EndOf(KddebuggerData64 data, ulong thread)
    {
        uint offset = data.OffsetKThreadStackBase is > 0 and var stackBase ? stackBase : data.OffsetKThreadInitialStack ?? 0;
        return offset == 0 ? 0 : Pointer(thread + offset) ?? 0;
    }

    // In a dump of an exception the header has its registers. The processor went on until it was stopped, further down the same stack.
    private ulong FindStackPointer()
    {
        if (Context is null || KernelRegisters.Of(ContextRecord.Read((DumpHeaderValues.Enums.ImageFileMachine)(uint)_machine, Context.Bytes)) is not { } registers)
            return _pointer;
        ulong saved = registers.StackPointer.Value;
        return _pointer == 0 || (saved < _pointer && _pointer - saved <= MostStack) ? saved : _pointer;
    }

    private KernelPiece? ReadStack(ulong pointer)
    {
        if (pointer == 0 || !_memory.TryFindRange(pointer, out AddressRange run) || run.First > pointer)
            return null;
        ulong length = Math.Min(run.Last.Value - pointer, MostStack - 1) + 1;
        if (_stackEnd > pointer)
            length = Math.Min(length, _stackEnd - pointer);
        return Read(pointer, (uint)length);
    }

    private ulong? Pointer(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        return _memory.TryReadExactly(ToAddress(address), bytes[.._word]) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : null;
    }

    // Addresses of 32-bit kernels are sign-extended in KDDEBUGGER_DATA64; everywhere else they have 32 bits, registers and the dump's ranges among them.
    private ulong ToAddress(ulong address) => _word == sizeof(ulong) ? address : (uint)address;
}
