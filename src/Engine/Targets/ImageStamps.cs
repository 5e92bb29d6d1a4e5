using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>What tells one build of an image from another, as its headers in memory have it; zeros where the dump does not hold them.</summary>
/// <param name="TimeDateStamp">IMAGE_FILE_HEADER.TimeDateStamp.</param>
/// <param name="CheckSum">IMAGE_OPTIONAL_HEADER.CheckSum, which stands at one place in both of its forms.</param>
internal readonly record struct ImageStamps(uint TimeDateStamp, uint CheckSum)
{
    private const ushort DosSignature = 0x5A4D; // 'MZ'
    private const uint PeSignature = 0x4550; // 'PE'
    private const int DosHeaderSize = 0x40, PeOffset = 0x3C; // IMAGE_DOS_HEADER, and its e_lfanew
    private const int StampOffset = 8, CheckSumOffset = 24 + 64; // from the signature 'PE' on

    /// <summary>Reads them.</summary>
    /// <param name="memory">The memory the image is in.</param>
    /// <param name="image">The address of the image.</param>
    public static ImageStamps Read(AddressSpace memory, ulong image)
    {
        Span<byte> dos = stackalloc byte[DosHeaderSize];
        if (!memory.TryReadExactly(image, dos) || BinaryPrimitives.ReadUInt16LittleEndian(dos) != DosSignature)
            return default;
        Span<byte> pe = stackalloc byte[CheckSumOffset + sizeof(uint)];
        ulong start = unchecked(image + BinaryPrimitives.ReadUInt32LittleEndian(dos[PeOffset..]));
        return memory.TryReadExactly(start, pe) && BinaryPrimitives.ReadUInt32LittleEndian(pe) == PeSignature
            ? new ImageStamps(BinaryPrimitives.ReadUInt32LittleEndian(pe[StampOffset..]), BinaryPrimitives.ReadUInt32LittleEndian(pe[CheckSumOffset..]))
            : default;
    }
}
