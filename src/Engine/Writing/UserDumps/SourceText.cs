using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Names in a dump that another one is written from, as they stand: a count of bytes, UTF-16, a zero.</summary>
internal static class SourceText
{
    private const uint Longest = 1 << 20;

    /// <summary>The bytes with their count and a zero; null where there is no name, or it can't be read.</summary>
    /// <param name="file">The dump.</param>
    /// <param name="rva">Where the name lies; 0 for none.</param>
    /// <param name="withoutFolders">Whether only what follows the last slash of either kind is wanted.</param>
    public static byte[]? Read(MinidumpFile file, uint rva, bool withoutFolders)
    {
        Span<byte> size = stackalloc byte[sizeof(uint)];
        if (rva == 0 || file.Source.Read(rva, size) < size.Length || BinaryPrimitives.ReadUInt32LittleEndian(size) is var length && length > Longest)
            return null;
        byte[] text = new byte[length & ~1u];
        if (file.Source.Read(rva + sizeof(uint), text) < text.Length)
            return null;
        int start = 0;
        for (int i = 0; withoutFolders && i < text.Length; i += sizeof(char))
        {
            if (text[i + 1] == 0 && text[i] is (byte)'/' or (byte)'\\')
                start = i + sizeof(char);
        }

        byte[] result = new byte[sizeof(uint) + text.Length - start + sizeof(char)];
        BinaryPrimitives.WriteUInt32LittleEndian(result, (uint)(text.Length - start));
        text.AsSpan(start).CopyTo(result.AsSpan(sizeof(uint)));
        return result;
    }

    /// <summary>A CodeView record whose path has no folders any more; records without a path stay as they are.</summary>
    public static byte[] WithoutFolders(byte[] record)
    {
        int path = record.AsSpan().StartsWith("RSDS"u8) ? 24 : record.AsSpan().StartsWith("NB10"u8) ? 16 : record.Length;
        if (path >= record.Length)
            return record;
        int slash = record.AsSpan(path).LastIndexOfAny((byte)'/', (byte)'\\');
        return slash < 0 ? record : [.. record.AsSpan(0, path), .. record.AsSpan(path + slash + 1)];
    }
}
