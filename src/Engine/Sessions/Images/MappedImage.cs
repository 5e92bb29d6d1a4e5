using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Tephra.Engine;

/// <summary>An image file laid out as the system's loader does, relocated to where the module was: what of it was never written to is as it was in memory.</summary>
internal sealed class MappedImage
{
    // A larger image than this is no module of a program, but damage.
    private const int LargestImage = 1 << 28;

    private readonly byte[] _bytes;
    private readonly List<(int First, int Last)> _pieces = [];

    private MappedImage(string path, PEReader reader, ulong baseAddress)
    {
        Path = path;
        PEHeaders headers = reader.PEHeaders;
        _bytes = new byte[headers.PEHeader!.SizeOfImage];
        Add(0, reader.GetEntireImage().GetContent(0, Math.Min(headers.PEHeader.SizeOfHeaders, reader.GetEntireImage().Length)).AsSpan(), headers.PEHeader.SizeOfHeaders);
        foreach (SectionHeader section in headers.SectionHeaders)
        {
            if ((section.SectionCharacteristics & (SectionCharacteristics.MemWrite | SectionCharacteristics.MemDiscardable)) != 0)
                continue;
            Add(section.VirtualAddress, reader.GetSectionData(section.VirtualAddress).GetContent().AsSpan(), section.VirtualSize);
        }

        Relocate(reader, baseAddress - headers.PEHeader.ImageBase);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Maps a file, if it is the image of a module.</summary>
    /// <param name="path">The file.</param>
    /// <param name="module">The module; stamp and size tell whether it is the same image.</param>
    /// <returns>The image; null where the file is missing, another image, or none.</returns>
    public static MappedImage? TryOpen(string path, TargetModule module)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using var reader = new PEReader(file);
            return reader.PEHeaders.PEHeader is { SizeOfImage: > 0 and <= LargestImage } header
                && (uint)header.SizeOfImage == module.Size
                && unchecked((uint)reader.PEHeaders.CoffHeader.TimeDateStamp) == module.TimeDateStamp
                ? new MappedImage(path, reader, module.Base.Value)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Copies bytes of the image.</summary>
    /// <param name="offset">Where to begin, from the image's start.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <returns>How many there were: zero in sections that the program could write to.</returns>
    public int Read(ulong offset, Span<byte> destination)
    {
        foreach ((int first, int last) in _pieces)
        {
            if (offset < (ulong)first || offset > (ulong)last)
                continue;
            int count = Math.Min(last - (int)offset + 1, destination.Length);
            _bytes.AsSpan((int)offset, count).CopyTo(destination);
            return count;
        }

        return 0;
    }

    private void Add(int at, ReadOnlySpan<byte> content, int size)
    {
        size = Math.Min(size, _bytes.Length - at);
        if (at < 0 || size <= 0)
            return;
        content[..Math.Min(content.Length, size)].CopyTo(_bytes.AsSpan(at));
        _pieces.Add((at, at + size - 1));
    }

    // IMAGE_BASE_RELOCATION blocks: page, size, and a word for each place with its kind in the upper four bits.
    private void Relocate(PEReader reader, ulong delta)
    {
        DirectoryEntry directory = reader.PEHeaders.PEHeader!.BaseRelocationTableDirectory;
        if (delta == 0 || directory.Size == 0)
            return;
        ReadOnlySpan<byte> table = reader.GetSectionData(directory.RelativeVirtualAddress).GetContent().AsSpan();
        table = table[..Math.Min(table.Length, directory.Size)];
        while (table.Length >= 8)
        {
            int page = BinaryPrimitives.ReadInt32LittleEndian(table);
            int size = BinaryPrimitives.ReadInt32LittleEndian(table[4..]);
            if (size < 8 || size > table.Length)
                return;
            for (int i = 8; i + 1 < size; i += 2)
            {
                int entry = BinaryPrimitives.ReadUInt16LittleEndian(table[i..]);
                Relocate((long)page + (entry & 0xFFF), entry >> 12, delta);
            }

            table = table[size..];
        }
    }

    private void Relocate(long at, int kind, ulong delta)
    {
        const int highLow = 3; // IMAGE_REL_BASED_HIGHLOW
        const int dir64 = 10; // IMAGE_REL_BASED_DIR64
        int size = kind switch { highLow => 4, dir64 => 8, _ => 0 };
        if (size == 0 || at < 0 || at + size > _bytes.Length)
            return;
        Span<byte> place = _bytes.AsSpan((int)at, size);
        if (kind == dir64)
            BinaryPrimitives.WriteUInt64LittleEndian(place, unchecked(BinaryPrimitives.ReadUInt64LittleEndian(place) + delta));
        else
            BinaryPrimitives.WriteUInt32LittleEndian(place, unchecked(BinaryPrimitives.ReadUInt32LittleEndian(place) + (uint)delta));
    }
}
