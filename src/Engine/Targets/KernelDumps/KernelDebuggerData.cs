using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>KDDEBUGGER_DATA64 of a dump: its bytes, which requests answer from, and what they mean.</summary>
/// <param name="Bytes">The record as it stands, as long as it says it is.</param>
/// <param name="Data">What it means.</param>
internal sealed record KernelDebuggerData(ReadOnlyMemory<byte> Bytes, KddebuggerData64 Data)
{
    private const uint Tag = 0x4742444B; // 'KDBG', Header.OwnerTag
    private const int TagOffset = 0x10;
    private const int SizeOffset = 0x14;
    private const int LeastSize = 0x208;
    private const int MostSize = 0x1000;

    /// <summary>Reads the record in memory; null where it is not there: the tag tells.</summary>
    public static KernelDebuggerData? Read(AddressSpace memory, ulong address)
    {
        Span<byte> header = stackalloc byte[SizeOffset + sizeof(uint)];
        if (!memory.TryReadExactly(address, header) || BinaryPrimitives.ReadUInt32LittleEndian(header[TagOffset..]) != Tag)
            return null;
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(header[SizeOffset..]);
        if (size is < LeastSize or > MostSize)
            return null;
        byte[] bytes = new byte[size];
        return memory.TryReadExactly(address, bytes) ? new KernelDebuggerData(bytes, KddebuggerData64.Read(bytes)) : null;
    }

    /// <summary>The copy in a small dump; null where there is none.</summary>
    public static KernelDebuggerData? Read(KernelDump dump, ByteSource source)
    {
        (uint offset, uint size) = dump.Triage64 is { } wide ? (wide.DebuggerDataOffset, wide.DebuggerDataSize)
            : dump.Triage32 is { } narrow ? (narrow.DebuggerDataOffset, narrow.DebuggerDataSize) : (0, 0);
        if (offset == 0 || size is < LeastSize or > MostSize)
            return null;
        byte[] bytes = new byte[size];
        source.ReadExactly(offset, bytes);
        return new KernelDebuggerData(bytes, KddebuggerData64.Read(bytes));
    }
}
