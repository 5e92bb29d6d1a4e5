using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What a small kernel dump is made of, found in the memory of a larger one by way of KDDEBUGGER_DATA64. What is not found is absent.</summary>
internal sealed class KernelState
{
    private const ulong MostStack = 0x10000;
    private const ulong MostProcessors = 2048;

    private readonly AddressSpace _memory;
    private readonly int _word;
    private readonly ulong _pointer;

    /// <summary>Looks for them.</summary>
    /// <param name="memory">Virtual memory.</param>
    /// <param name="kernel">What the dump's header says.</param>
    /// <param name="stackPointer">Of the processor that stopped the system; null where it is not known.</param>
    public KernelState(AddressSpace memory, KernelInformation kernel, ulong? stackPointer)
    {
        (_memory, _word, _pointer) = (memory, kernel.Is64Bit ? sizeof(ulong) : sizeof(uint), stackPointer ?? 0);
        if (kernel.KdDebuggerDataBlock is { } address && KernelDebuggerData.Read(memory, address) is { } found)
        {
            DebuggerData = found.Bytes.ToArray();
            FindProcessor(found.Data, (ulong)kernel.NumberOfProcessors);
        }

        Stack = ReadStack();
    }

    /// <summary>The record KDDEBUGGER_DATA64, where <see cref="KernelInformation.KdDebuggerDataBlock"/> says.</summary>
    public byte[]? DebuggerData { get; }

    /// <summary>The KPRCB of the processor that stopped the system.</summary>
    public byte[]? Prcb { get; private set; }

    /// <summary>The ETHREAD that ran there.</summary>
    public byte[]? Thread { get; private set; }

    /// <summary>The EPROCESS that ran there.</summary>
    public byte[]? Process { get; private set; }

    /// <summary>The stack from the stack pointer up.</summary>
    public byte[]? Stack { get; }

    /// <summary>Address and bytes of the registers each processor was stopped with, as far as the KPRCB leads to them.</summary>
    public (ulong Address, byte[] Bytes)? Context { get; private set; }

    private ulong StackEnd { get; set; }

    /// <summary>Bytes of memory; null where they are not all there.</summary>
    public byte[]? Read(ulong address, uint length)
    {
        if (length == 0 || address == 0)
            return null;
        byte[] bytes = new byte[length];
        return _memory.TryReadExactly(address, bytes) ? bytes : null;
    }

    private void FindProcessor(KddebuggerData64 data, ulong processors)
    {
        if (data is not { KiProcessorBlock: { } table, OffsetPrcbCurrentThread: { } offsetOfThread, SizePrcb: { } size })
            return;
        ulong prcb = 0, thread = 0;
        for (ulong i = 0; i < Math.Clamp(processors, 1, MostProcessors); i++)
        {
            if (Pointer(table + (i * (ulong)_word)) is not (> 0 and var candidate))
                continue;
            ulong running = Pointer(candidate + offsetOfThread) ?? 0;
            bool isHere = running != 0 && EndOf(data, running) is var end && _pointer < end && end - _pointer <= MostStack * 2;
            // Where no stack tells, the first processor is as good as any.
            if (prcb == 0 || isHere)
                (prcb, thread) = (candidate, running);
            if (isHere)
            {
                StackEnd = EndOf(data, running);
                break;
            }
        }

        Prcb = Read(prcb, size);
        Thread = Read(thread, data.SizeEThread ?? 0);
        if (data is { OffsetKThreadApcProcess: { } offsetOfProcess, SizeEProcess: { } sizeOfProcess } && Pointer(thread + offsetOfProcess) is { } process)
            Process = Read(process, sizeOfProcess);
        if (prcb != 0 && data.OffsetPrcbContext is > 0 and var offsetOfContext && Pointer(prcb + offsetOfContext) is { } context)
        {
            uint length = _word == sizeof(ulong) ? 1232u : 716u; // sizeof(CONTEXT); ARM64's is shorter
            Context = Read(context, length) is { } bytes ? (context, bytes) : null;
        }
    }

    private ulong EndOf(KddebuggerData64 data, ulong thread)
    {
        uint offset = data.OffsetKThreadStackBase is > 0 and var stackBase ? stackBase : data.OffsetKThreadInitialStack ?? 0;
        return offset == 0 ? 0 : Pointer(thread + offset) ?? 0;
    }

    private byte[]? ReadStack()
    {
        if (_pointer == 0 || !_memory.TryFindRange(_pointer, out AddressRange run) || run.First > _pointer)
            return null;
        ulong length = Math.Min(run.Last.Value - _pointer, MostStack - 1) + 1;
        if (StackEnd > _pointer)
            length = Math.Min(length, StackEnd - _pointer);
        return Read(_pointer, (uint)length);
    }

    private ulong? Pointer(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        if (!_memory.TryReadExactly(address, bytes[.._word]))
            return null;
        // Addresses of 32-bit kernels are sign-extended in KDDEBUGGER_DATA64, and read so everywhere.
        return _word == sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : (ulong)BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }
}
