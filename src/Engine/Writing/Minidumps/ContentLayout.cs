using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// Writes streams with what they refer to: names, annotations, chains of records. The compiled schemas know where they refer to something, so that a
/// stream is written within a minidump that ends where it is to begin, and what it refers to follows it.
/// </summary>
internal static class ContentLayout
{
    /// <summary>Places a stream.</summary>
    /// <param name="image">The dump.</param>
    /// <param name="header">The dump's header.</param>
    /// <param name="entry">The stream's entry in the directory; it is told where the stream went.</param>
    /// <param name="content">The stream; it stays as it is.</param>
    /// <param name="start">Where the stream is to begin.</param>
    /// <returns>The first free byte behind everything.</returns>
    /// <exception cref="KaitaiWriteException">It can't be written as it stands.</exception>
    public static long Place(DumpImage image, Minidump.Types.Header header, Minidump.Types.Directory entry, KaitaiStruct content, uint start)
    {
        var before = new Minidump { Header = header.Clone(), Directory = [] };
        before.Directory.Add(new Minidump.Types.Directory { StreamType = entry.StreamType, Location = new LocationDescriptor { Rva = start } });
        byte[] bytes = new byte[start];
        before.ToArray().CopyTo(bytes, 0);
        using Minidump file = Minidump.Read(bytes);
        Minidump.Types.Directory alone = file.Directory[0];
        alone.Stream = content.Clone();
        byte[] written = file.ToArray();
        (entry.Location.Rva, entry.Location.DataSize) = (alone.Location.Rva, alone.Location.DataSize);
        image.Put(start, written.AsMemory((int)start));
        return written.Length;
    }
}
