using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Headers and sections of a module, from its image in memory (Microsoft's PE format; numbers are offsets in it).</summary>
internal sealed class ImageSections
{
    private const int SectionSize = 40;
    private const int MostSections = 96; // the loader's own bound
    private const uint IsCode = 0x20000000 | 0x20; // IMAGE_SCN_MEM_EXECUTE, IMAGE_SCN_CNT_CODE
    private const uint IsWritable = 0x80000000; // IMAGE_SCN_MEM_WRITE

    private ImageSections(AddressRange headers, List<AddressRange> code, List<AddressRange> data) => (Headers, Code, Data) = (headers, code, data);

    /// <summary>The headers.</summary>
    public AddressRange Headers { get; }

    /// <summary>Executable sections.</summary>
    public IReadOnlyList<AddressRange> Code { get; }

    /// <summary>Writable sections.</summary>
    public IReadOnlyList<AddressRange> Data { get; }

    /// <summary>Reads them; null where the memory does not hold them.</summary>
    public static ImageSections? Read(AddressSpace memory, ulong start, uint size)
    {
        Span<byte> dos = stackalloc byte[64];
        if (size < dos.Length || !memory.TryReadExactly(start, dos) || !dos.StartsWith("MZ"u8))
            return null;
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(dos[60..]);
        Span<byte> header = stackalloc byte[24 + 64];
        if (offset > size - header.Length || !memory.TryReadExactly(start + offset, header) || !header.StartsWith("PE\0\0"u8))
            return null;
        int count = Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(header[6..]), MostSections);
        uint table = offset + 24 + BinaryPrimitives.ReadUInt16LittleEndian(header[20..]);
        uint sizeOfHeaders = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(header[(24 + 60)..]), size);
        byte[] sections = new byte[count * SectionSize];
        if (sizeOfHeaders == 0 || !memory.TryReadExactly(start + table, sections))
            return null;
        List<AddressRange> code = [], data = [];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> section = sections.AsSpan(i * SectionSize, SectionSize);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(section[8..]);
            uint first = BinaryPrimitives.ReadUInt32LittleEndian(section[12..]);
            uint characteristics = BinaryPrimitives.ReadUInt32LittleEndian(section[36..]);
            if (length == 0 || first >= size)
                continue;
            var range = new AddressRange(start + first, start + first + Math.Min(length, size - first) - 1);
            if ((characteristics & IsCode) != 0)
                code.Add(range);
            if ((characteristics & IsWritable) != 0)
                data.Add(range);
        }

        return new ImageSections(new AddressRange(start, start + sizeOfHeaders - 1), code, data);
    }
}
