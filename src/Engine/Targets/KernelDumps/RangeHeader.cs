using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// What stands before the pages of an RDMP dump. Read by hand at the offsets of the schema <c>rdmp_dump</c>, because there may be
/// millions of ranges.
/// </summary>
/// <param name="FirstPage">Where the first page lies in the dump, in bytes from its start.</param>
/// <param name="StatedPages">How many pages there are, as the dump states it; null where it does not.</param>
/// <param name="RangesOffset">Where the ranges lie in the dump, in bytes from its start.</param>
/// <param name="RangesEnd">Where they end at the latest.</param>
internal sealed record RangeHeader(ulong FirstPage, ulong? StatedPages, long RangesOffset, long RangesEnd)
{
    /// <summary>Bytes of a range: the number of its first page and its count.</summary>
    public const int RangeSize = 16;

    private const int Size = 0x30;
    private const uint Rdmp = 0x504D4452; // 'RDMP'
    private const uint ValidDump = 0x504D5544; // 'DUMP'

    /// <summary>Whether a range that begins at page 0 ends the list; else the sum of the counts does.</summary>
    public bool EndsAtPageZero => StatedPages is null;

    /// <summary>Reads what is before the pages; null where its signatures don't stand there.</summary>
    public static RangeHeader? Read(KernelDump dump, ByteSource source)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (source.Read(dump.HeaderSize, bytes) < Size)
            return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != Rdmp || BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != ValidDump)
            return null;
        ulong metadata = BinaryPrimitives.ReadUInt64LittleEndian(bytes[0x10..]);
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(bytes[0x18..]);
        ulong? pages = dump.DumpType == DumpHeaderValues.Enums.DumpType.CompleteMemory ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[0x28..]) : null;
        // The metadata begins 16 bytes before the ranges, and the pages are behind it.
        ulong room = (ulong)(source.Length - dump.HeaderSize - 0x20);
        long end = dump.HeaderSize + 0x20 + (long)Math.Min(metadata, room);
        return new RangeHeader(first, pages, dump.HeaderSize + Size, (long)Math.Min((ulong)end, first));
    }
}
