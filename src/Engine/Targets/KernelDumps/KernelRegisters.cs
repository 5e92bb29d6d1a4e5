using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The registers of the processor whose context the header of a kernel dump holds.</summary>
internal static class KernelRegisters
{
    private const uint Filler = 0x45474150; // 'PAGE'

    // The area that a header has for a context.
    private const int LargestRecord = 3000;

    /// <summary>
    /// Those the processor was stopped with, which its KPRCB refers to; null where the dump does not hold them. In a dump of an
    /// exception, the header's are those of the exception instead.
    /// </summary>
    public static RegisterSet? OfProcessor(KernelDump dump)
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

    private static RegisterSet? Read(KernelDump dump, ReadOnlyMemory<byte> data, ulong at) => Of(ContextRecord.Read(dump.Machine, data[(int)at..]));

    /// <summary>The registers; null where the writer left them out, or the machine is none of those known here.</summary>
    public static RegisterSet? Of(ContextRecord record) => record.Registers switch
    {
        ContextX86 { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextX86 => ContextRegisters.FromX86(BytesOf(record)),
        ContextAmd64 { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextAmd64 => ContextRegisters.FromAmd64(BytesOf(record)),
        ContextArm { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextArm => ContextRegisters.FromArm(BytesOf(record)),
        ContextArm64 { ContextFlags: var flags } when (uint)flags == Filler => null,
        ContextArm64 => ContextRegisters.FromArm64(BytesOf(record)),
        _ => null,
    };

    // A record begins its stream.
    private static byte[] BytesOf(ContextRecord record)
    {
        byte[] bytes = new byte[Math.Min(record.M_Io.Size, LargestRecord)];
        record.M_Io.Source.ReadExactly(record.M_Io.Start, bytes);
        return bytes;
    }
}
