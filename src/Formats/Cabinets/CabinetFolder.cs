namespace Tephra.Formats;

/// <summary>A folder's stream: blocks of one cabinet, or of several of a set, unpacked one after the other.</summary>
/// <param name="method">How it is packed.</param>
internal sealed class CabinetFolder(Cabinet.Enums.Method method)
{
    private readonly List<Cabinet.Types.Block> _blocks = [];

    /// <summary>Adds blocks behind those that are there.</summary>
    public void Add(IEnumerable<Cabinet.Types.Block> blocks) => _blocks.AddRange(blocks);

    /// <summary>Unpacks the blocks; what one call gives is overwritten by the next.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Unpack()
    {
        if (method is not (Cabinet.Enums.Method.None or Cabinet.Enums.Method.Mszip))
            throw new NotSupportedException($"The cabinet is packed with {(method == Cabinet.Enums.Method.Lzx ? "LZX" : method.ToString())}; only stored files and MSZIP can be read.");
        byte[] begun = [];
        byte[] window = new byte[2 * MsZip.Window];
        int history = 0;
        for (int i = 0; i < _blocks.Count; i++)
        {
            byte[] packed = [.. begun, .. Packed(i)];
            begun = [];
            int length = _blocks[i].CbUncomp;
            if (length == 0)
            {
                begun = packed;
                continue;
            }

            if (length > MsZip.Window) throw new InvalidDataException($"Block {i} of a cabinet's folder unpacks to {length} bytes; {MsZip.Window} is the most.");
            Memory<byte> unpacked = window.AsMemory(MsZip.Window, length);
            if (method == Cabinet.Enums.Method.Mszip) MsZip.Unpack(packed, window.AsSpan(MsZip.Window - history, history), unpacked.Span);
            else if (packed.Length == length) packed.CopyTo(unpacked);
            else throw new InvalidDataException($"Block {i} of a cabinet's folder is stored, but has {packed.Length} bytes and not {length}.");
            yield return unpacked;
            history = Math.Min(MsZip.Window, history + length);
            window.AsSpan(length, MsZip.Window).CopyTo(window);
        }

        if (begun.Length > 0) throw new InvalidDataException("A file goes on in another cabinet of the set, which is not given.");
    }

    private byte[] Packed(int index)
    {
        Cabinet.Types.Block block = _blocks[index];
        KaitaiStream stream = block.Ab.M_Io;
        byte[] packed = new byte[stream.Size];
        stream.Source.ReadExactly(stream.Start, packed);
        // Whether the reserve is part of the sum, writers don't agree.
        if (block.Csum != 0 && block.AbReserve.Length == 0 && CabinetChecksum.Of(packed, block.CbUncomp) != block.Csum)
            throw new InvalidDataException($"Block {index} of a cabinet's folder is damaged: its check sum is not 0x{block.Csum:X8}.");
        return packed;
    }
}
