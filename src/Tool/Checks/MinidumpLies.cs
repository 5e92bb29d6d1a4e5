using Tephra.Engine;
using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Tool.Checks;

/// <summary>What a minidump's directory and header say that does not hold.</summary>
internal static class MinidumpLies
{
    private const int HeaderSize = 32;
    private const int DirectoryEntrySize = 12;
    private const int Memory64ListHeaderSize = 16;
    private const int MemoryDescriptor64Size = 16;

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Find(UserMinidumpTarget target) =>
        Overlaps(target).Concat(Duplicates(target)).Concat(Memory64(target));

    // Streams may lead to shared bytes, but their own are theirs.
    private static IEnumerable<Finding> Overlaps(UserMinidumpTarget target)
    {
        DumpStream? before = null;
        foreach (DumpStream stream in target.Streams.Where(stream => stream.Size > 0).OrderBy(stream => stream.Offset))
        {
            if (stream.Offset < HeaderSize)
                yield return Finding.Problem("overlap", stream.Name, stream.Offset, "the stream lies in the header");
            if (before is not null && stream.Offset < (long)before.Offset + before.Size)
                yield return Finding.Problem("overlap", stream.Name, stream.Offset, $"the stream begins inside of {before.Name}, which goes on to 0x{(long)before.Offset + before.Size:x}");
            if (before is null || (long)stream.Offset + stream.Size > (long)before.Offset + before.Size) before = stream;
        }
    }

    private static IEnumerable<Finding> Duplicates(UserMinidumpTarget target) =>
        from stream in target.Streams
        where stream.Type != (uint)StreamType.UnusedStream
        group stream by stream.Type into same
        where same.Count() > 1
        select Finding.Note("duplicate", same.First().Name, same.ElementAt(1).Offset, $"{same.Count()} streams have this number; the first answers");

    // DbgEng opens no other (facts: skelsec/minidump #29).
    private static IEnumerable<Finding> Memory64(UserMinidumpTarget target)
    {
        foreach (DumpStream stream in target.Streams.Where(stream => stream.Type == (uint)StreamType.Memory64ListStream))
        {
            if (target.GetContent(stream) is not Memory64List list) continue;
            decimal expected = Memory64ListHeaderSize + ((decimal)list.NumberOfMemoryRanges * MemoryDescriptor64Size);
            if (stream.Size != expected)
                yield return Finding.Problem("lie", stream.Name, stream.Offset, $"{list.NumberOfMemoryRanges} ranges take {expected} bytes, the directory says {stream.Size}");
        }
    }
}
