using System.Buffers.Binary;

namespace Tephra.Engine;

/// <content>What KDDEBUGGER_DATA64 leads to of each processor.</content>
public sealed partial class KernelDumpTarget
{
    // The address of an array of addresses, indexed by the processor's number. A hostile number must not lead far beyond it.
    private const uint MostProcessors = 2048;

    // Kernel stacks have up to 96 KB.
    private const ulong MostStack = 0x20000;

    /// <summary>The address of a processor's KPRCB; null where the dump does not tell.</summary>
    internal ulong? ReadProcessorBlock(uint processor) =>
        processor < MostProcessors && DebuggerData?.KiProcessorBlock is { } table and > 0
            ? NotZero(SystemReader.ReadPointer(unchecked(table + (processor * (ulong)SystemReader.PointerSize))))
            : null;

    /// <summary>The address of a processor's KPCR, in which the KPRCB is; null where the dump does not tell.</summary>
    internal ulong? ReadProcessorControlRegion(uint processor) =>
        DebuggerData?.OffsetPcrContainedPrcb is { } offset and > 0 && ReadProcessorBlock(processor) is { } block ? unchecked(block - offset) : null;

    /// <summary>The address of the KTHREAD that ran on a processor; null where the dump does not tell.</summary>
    internal ulong? ReadCurrentThread(uint processor) => ReadRunningThread(processor) ?? (processor == Stopped.Number ? ReadCapturedThread() : null);

    /// <summary>The address of the EPROCESS of the thread that ran on a processor; null where the dump does not tell.</summary>
    internal ulong? ReadCurrentProcess(uint processor)
    {
        if (DebuggerData?.OffsetKThreadApcProcess is not ({ } offset and > 0) || ReadCurrentThread(processor) is not { } thread)
            return null;
        return NotZero(SystemReader.ReadPointer(unchecked(thread + offset)))
            ?? (thread == ReadCapturedThread() ? ReadCaptured(_dump.Triage64?.Thread ?? _dump.Triage32?.Thread, offset) : null);
    }

    /// <summary>The address of the registers a processor was stopped with; null where the dump does not tell.</summary>
    internal ulong? ReadSavedContext(uint processor) =>
        DebuggerData?.OffsetPrcbContext is { } offset and > 0 && ReadProcessorBlock(processor) is { } block
            ? NotZero(SystemReader.ReadPointer(unchecked(block + offset)))
            : null;

    /// <summary>
    /// The processor that stopped the system. No header tells its number. It ran the thread that a small dump captured; in larger ones, that on
    /// whose stack the header's stack pointer lies.
    /// </summary>
    internal StoppedProcessor Stopped => _stopped.Value;

    private StoppedProcessor FindStopped()
    {
        ulong? captured = ReadCapturedThread();
        ulong pointer = _headerContext?.Registers.StackPointer.Value ?? 0;
        for (uint i = 0; i < (uint)Math.Clamp(Kernel.NumberOfProcessors, 0, (int)MostProcessors); i++)
        {
            if (ReadRunningThread(i) is not { } thread)
                continue;
            if (captured is not null)
            {
                if (thread == captured)
                    return new StoppedProcessor(i, 0);
                continue;
            }

            ulong end = ReadStackEnd(thread);
            if (pointer < end && end - pointer <= MostStack)
                return new StoppedProcessor(i, end);
        }

        return new StoppedProcessor(0, 0);
    }

    private ulong? ReadRunningThread(uint processor) =>
        DebuggerData?.OffsetPrcbCurrentThread is { } offset and > 0 && ReadProcessorBlock(processor) is { } block
            ? NotZero(SystemReader.ReadPointer(unchecked(block + offset)))
            : null;

    private ulong ReadStackEnd(ulong thread)
    {
        uint offset = DebuggerData?.OffsetKThreadStackBase is { } stackBase and > 0 ? stackBase : DebuggerData?.OffsetKThreadInitialStack ?? 0;
        return offset == 0 ? 0 : SystemReader.ReadPointer(unchecked(thread + offset)) ?? 0;
    }

    // The KPRCB of a small dump leads to the thread whose ETHREAD that dump has too; their addresses may be in none of its blocks.
    private ulong? ReadCapturedThread() =>
        DebuggerData?.OffsetPrcbCurrentThread is { } offset and > 0 ? ReadCaptured(_dump.Triage64?.Prcb ?? _dump.Triage32?.Prcb, offset) : null;

    private ulong? ReadCaptured(ReadOnlyMemory<byte>? structure, uint offset)
    {
        int size = SystemReader.PointerSize;
        if (structure is not { } bytes || bytes.Length - size < offset)
            return null;
        ReadOnlySpan<byte> pointer = bytes.Span.Slice((int)offset, size);
        return NotZero(size == sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(pointer) : BinaryPrimitives.ReadUInt64LittleEndian(pointer));
    }

    /// <summary>Reads data that a driver added.</summary>
    internal int ReadTagged(TaggedData data, uint offset, Span<byte> destination) => _source.Read(data.Offset + offset, destination);

    private static ulong? NotZero(ulong? address) => address is 0 ? null : address;
}
