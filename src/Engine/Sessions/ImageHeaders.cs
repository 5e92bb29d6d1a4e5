using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Tephra.Engine;

/// <summary>The headers of an image in memory as IMAGE_NT_HEADERS64 (winnt.h); those of 32 bits are widened.</summary>
internal static class ImageHeaders
{
    /// <summary>The size of IMAGE_NT_HEADERS64.</summary>
    public const int Size = 264;

    private const int FileHeaderEnd = 24; // behind the signature and IMAGE_FILE_HEADER
    private const int OptionalHeader32 = 224, OptionalHeader64 = 240;

    // Headers are in an image's first page; those of some drivers take two.
    private const int Longest = 0x2000;

    /// <summary>Reads the headers of the image at an address.</summary>
    /// <returns>The structure; null where there is no image, or its headers are not all there.</returns>
    public static byte[]? Read(AddressSpace memory, VirtualAddress imageBase)
    {
        byte[] image = new byte[Longest];
        int read = memory.Read(imageBase, image);
        if (read == 0 || !TryFind(image[..read], out int start, out bool isWide))
            return null;
        int optional = isWide ? OptionalHeader64 : OptionalHeader32;
        if (start < FileHeaderEnd || start + optional > read)
            return null;
        ReadOnlySpan<byte> from = image.AsSpan(start, optional);
        byte[] headers = new byte[Size];
        image.AsSpan(start - FileHeaderEnd, FileHeaderEnd).CopyTo(headers);
        Span<byte> to = headers.AsSpan(FileHeaderEnd);
        if (isWide)
            from.CopyTo(to);
        else
            Widen(from, to);
        return headers;
    }

    private static bool TryFind(byte[] image, out int start, out bool isWide)
    {
        (start, isWide) = (0, false);
        try
        {
            // Not as a loaded image: then its managed header would be looked for, too, far behind what was read.
            var headers = new PEHeaders(new MemoryStream(image, writable: false), image.Length, isLoadedImage: false);
            if (headers.PEHeader is not { } header)
                return false;
            (start, isWide) = (headers.PEHeaderStartOffset, header.Magic == PEMagic.PE32Plus);
            return true;
        }
        catch (Exception error) when (error is BadImageFormatException or IOException)
        {
            return false;
        }
    }

    // IMAGE_OPTIONAL_HEADER32 to 64: BaseOfData goes; ImageBase and the four sizes of stack and heap take eight bytes.
    private static void Widen(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from[..24].CopyTo(to);
        BinaryPrimitives.WriteUInt64LittleEndian(to[24..], BinaryPrimitives.ReadUInt32LittleEndian(from[28..]));
        from[32..72].CopyTo(to[32..]);
        for (int i = 0; i < 4; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(to[(72 + (8 * i))..], BinaryPrimitives.ReadUInt32LittleEndian(from[(72 + (4 * i))..]));
        from[88..].CopyTo(to[104..]);
    }
}
