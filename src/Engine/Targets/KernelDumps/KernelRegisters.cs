using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The contexts in a kernel dump: the header's, and that of the processor that stopped.</summary>
internal static class KernelRegisters
{
    private const uint Filler = 0x45474150; // 'PAGE'

    /// <summary>
    /// The one the processor was stopped with, which its KPRCB refers to; null where the dump does not hold it. In a dump of an
    /// exception, the header's is that of the exception instead.
    /// </summary>
    public static KernelContext? OfProcessor(KernelDump dump)
    {
        if (dump.Triage64 is { Prcb: { } prcb, DebuggerData.OffsetPrcbContext: { } offset } wide)
        {
            if (prcb.Length < offset + sizeof(ulong))
                return null;
            ulong address = BinaryPrimitives.ReadUInt64LittleEndian(prcb.Span[offset..]);
            TriageDump64.Types.DataBlock? block = wide.DataBlocks?.FirstOrDefault(block => Holds(block.Address, block.Size, address));
            return block is null ? null : Read(dump, block.Data, address - block.Address);
        }

        if (dump.Triage32 is not { Prcb: { } narrowPrcb, DebuggerData.OffsetPrcbContext: { } narrowOffset } narrow || narrowPrcb.Length < narrowOffset + sizeof(uint))
            return null;
        uint narrowAddress = BinaryPrimitives.ReadUInt32LittleEndian(narrowPrcb.Span[narrowOffset..]);
        TriageDump32.Types.DataBlock? narrowBlock = narrow.DataBlocks?.FirstOrDefault(block => Holds(block.Address, block.Size, narrowAddress));
        return narrowBlock is null ? null : Read(dump, narrowBlock.Data, narrowAddress - narrowBlock.Address);
    }

    private static bool Holds(ulong start, uint size, ulong address) => address >= start && address - start < size;

    private static KernelContext? Read(KernelDump dump, ReadOnlyMemory<byte> data, ulong at) => ContextOf(ContextRecord.Read(dump.Machine, data[(int)at..]));

    /// <summary>The registers; null where the writer left them out, or the machine is none of those known here.</summary>
    public static RegisterSet? Of(ContextRecord record) => ContextOf(record)?.Registers;

    /// <summary>The context and its registers; null where the writer left them out, or the machine is none of those known here.</summary>
    public static KernelContext? ContextOf(ContextRecord record) => record.Registers switch
    {
        ContextX86 { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextX86 => Take(record, ContextX86.View.Size, ContextRegisters.FromX86),
        ContextAmd64 { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextAmd64 => Take(record, ContextAmd64.View.Size, ContextRegisters.FromAmd64),
        ContextArm { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextArm => Take(record, ContextArm.View.Size, ContextRegisters.FromArm),
        ContextArm64 { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextArm64 => Take(record, ContextArm64.View.Size, ContextRegisters.FromArm64),
        _ => null,
    };

    // A record begins its stream; what is behind it there is something else.
    private static KernelContext Take(ContextRecord record, int size, Func<ReadOnlyMemory<byte>, RegisterSet> read)
    {
        byte[] bytes = new byte[Math.Min(record.M_Io.Size, size)];
        record.M_Io.Source.ReadExactly(record.M_Io.Start, bytes);
        return new KernelContext(bytes, read(bytes));
    }
}
