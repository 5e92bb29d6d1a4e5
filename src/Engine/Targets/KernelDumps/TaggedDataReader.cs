using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What drivers added behind a dump's own data.</summary>
internal static class TaggedDataReader
{
    private const int MostBlobs = 10_000;
    private const int FileHeaderSize = 16;
    private const int BlobHeaderSize = 32;
    private const uint Signature1 = 0x706D7544; // 'Dump'
    private const uint Signature2 = 0x626F6C42; // 'Blob'

    /// <summary>
    /// The pieces of data; none where the signatures don't stand behind the dump's own data. Their headers are read one by one at the offsets
    /// of the schema <c>dump_blob_file</c>: its class fetches all of the data.
    /// </summary>
    public static IReadOnlyList<TaggedData> Read(KernelDump dump, ByteSource source, PhysicalMemory? physical, ProblemLog problems)
    {
        var all = new List<TaggedData>();
        Span<byte> header = stackalloc byte[BlobHeaderSize];
        long at = EndOfDump(dump, physical);
        if (at == 0 || source.Read(at, header[..FileHeaderSize]) < FileHeaderSize)
            return all;
        if (BitConverter.ToUInt32(header) != Signature1 || BitConverter.ToUInt32(header[4..]) != Signature2)
            return all;
        at += BitConverter.ToUInt32(header[8..]);
        while (all.Count < MostBlobs && source.Read(at, header) == BlobHeaderSize)
        {
            long size = BitConverter.ToUInt32(header[0x14..]);
            long start = at + BitConverter.ToUInt32(header) + BitConverter.ToUInt32(header[0x18..]);
            if (size > int.MaxValue || start + size > source.Length || start < at + BlobHeaderSize)
            {
                problems.Add(KernelPart.SecondaryData, at, "the data is not in the file");
                break;
            }

            all.Add(new TaggedData(new System.Guid(header.Slice(4, 16)), start, (int)size));
            at = start + size + BitConverter.ToUInt32(header[0x1C..]);
        }

        return all;
    }

    private static long EndOfDump(KernelDump dump, PhysicalMemory? physical) => physical switch
    {
        BitmapMemory bitmap => bitmap.EndOfPages,
        RunMemory runs => runs.EndOfPages,
        _ => dump.Triage64 is { } wide ? wide.SizeOfDump : dump.Triage32?.SizeOfDump ?? 0,
    };
}
