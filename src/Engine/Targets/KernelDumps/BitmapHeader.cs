using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// What stands before the pages of a dump with a bitmap. Read by hand at the offsets of the schemas <c>bitmap_dump</c> and
/// <c>summary_dump</c>, because their classes fetch the bitmap too, which may have gigabytes.
/// </summary>
/// <param name="FirstPage">Where the first page lies in the dump, in bytes from its start.</param>
/// <param name="StatedPages">How many pages there are, as the dump states it.</param>
/// <param name="StatedBits">How many bits the bitmap has, as the dump states it.</param>
/// <param name="BitmapOffset">Where the bitmap lies in the dump, in bytes from its start.</param>
internal sealed record BitmapHeader(ulong FirstPage, ulong StatedPages, ulong StatedBits, long BitmapOffset)
{
    private const int MostBytes = 56;
    private const uint Summary = (uint)BitmapDump.Enums.Signature.Summary;
    private const uint Full = (uint)BitmapDump.Enums.Signature.Full;
    private const uint ValidDump = 0x504D5544; // 'DUMP'

    /// <summary>Reads what is before the pages; null where its signatures don't stand there.</summary>
    public static BitmapHeader? Read(KernelDump dump, ByteSource source)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        if (source.Read(dump.HeaderSize, bytes) < bytes.Length)
            return null;
        uint signature = U4(bytes, 0);
        if (signature is not (Summary or Full) || U4(bytes, 4) != ValidDump)
            return null;
        return dump.DumpType == DumpHeaderValues.Enums.DumpType.Summary
            ? new BitmapHeader(U4(bytes, 0xC), U4(bytes, 0x14), U4(bytes, 0x18), dump.HeaderSize + (dump.Is_64Bit ? 0x28 : 0x20))
            : new BitmapHeader(U8(bytes, 0x20), U8(bytes, 0x28), U8(bytes, 0x30), dump.HeaderSize + 0x38);
    }

    private static uint U4(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong U8(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
}
