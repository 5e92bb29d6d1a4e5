using System.Buffers.Binary;

namespace Tephra.Oracle.Tests;

/// <summary>A minidump's directory, taken from the raw bytes (MINIDUMP_HEADER and MINIDUMP_DIRECTORY, minidumpapiset.h).</summary>
internal static class DirectoryBytes
{
    private const int HeaderSize = 32;
    private const int EntrySize = 12;

    /// <summary>Type, size and offset of every entry, or null where header or directory are not in the file.</summary>
    public static IReadOnlyList<(uint Type, uint Size, uint Offset)>? Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || !header[..4].SequenceEqual("MDMP"u8))
            return null;
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);
        if (offset + ((long)count * EntrySize) > file.Length)
            return null;
        file.Position = offset;
        var entries = new (uint Type, uint Size, uint Offset)[count];
        Span<byte> entry = stackalloc byte[EntrySize];
        for (int i = 0; i < entries.Length; i++)
        {
            file.ReadExactly(entry);
            entries[i] = (
                BinaryPrimitives.ReadUInt32LittleEndian(entry),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]));
        }

        return entries;
    }
}
