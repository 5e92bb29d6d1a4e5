namespace Tephra.Engine;

/// <content>What KDDEBUGGER_DATA64 leads to of each processor.</content>
public sealed partial class KernelDumpTarget
{
    // The address of an array of addresses, indexed by the processor's number. A hostile number must not lead far beyond it.
    private const uint MostProcessors = 2048;

    /// <summary>The address of a processor's KPRCB; null where the dump does not tell.</summary>
    internal ulong? ReadProcessorBlock(uint processor) =>
        processor < MostProcessors && DebuggerData?.KiProcessorBlock is { } table and > 0
            ? NotZero(SystemReader.ReadPointer(unchecked(table + (processor * (ulong)SystemReader.PointerSize))))
            : null;

    /// <summary>The address of a processor's KPCR, in which the KPRCB is; null where the dump does not tell.</summary>
    internal ulong? ReadProcessorControlRegion(uint processor) =>
        DebuggerData?.OffsetPcrContainedPrcb is { } offset and > 0 && ReadProcessorBlock(processor) is { } block ? block - offset : null;

    /// <summary>The address of the KTHREAD that ran on a processor; null where the dump does not tell.</summary>
    internal ulong? ReadCurrentThread(uint processor) =>
        DebuggerData?.OffsetPrcbCurrentThread is { } offset and > 0 && ReadProcessorBlock(processor) is { } block
            ? NotZero(SystemReader.ReadPointer(unchecked(block + offset)))
            : null;

    /// <summary>The address of the EPROCESS of the thread that ran on a processor; null where the dump does not tell.</summary>
    internal ulong? ReadCurrentProcess(uint processor) =>
        DebuggerData?.OffsetKThreadApcProcess is { } offset and > 0 && ReadCurrentThread(processor) is { } thread
            ? NotZero(SystemReader.ReadPointer(unchecked(thread + offset)))
            : null;

    /// <summary>Reads data that a driver added.</summary>
    internal int ReadTagged(TaggedData data, uint offset, Span<byte> destination) => _source.Read(data.Offset + offset, destination);

    private static ulong? NotZero(ulong? address) => address is 0 ? null : address;
}
