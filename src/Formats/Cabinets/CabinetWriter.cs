using System.Text;

namespace Tephra.Formats;

/// <summary>Writes cabinets of one folder, stored or packed with MSZIP.</summary>
public static class CabinetWriter
{
    // What the specification allows a cabinet, and 65535 blocks of 32768 bytes.
    private const long LargestFolder = 0x7FFF8000;

    /// <summary>Writes a cabinet.</summary>
    /// <param name="destination">Where to; it must be able to seek. The cabinet begins where it stands.</param>
    /// <param name="items">The files, in their order.</param>
    /// <param name="method">Stored or MSZIP.</param>
    /// <exception cref="ArgumentException">There are more than 65532 files, or a name has more than 256 bytes or none.</exception>
    /// <exception cref="InvalidOperationException">The files are too large: a folder holds up to 2 GB.</exception>
    public static void Write(Stream destination, IReadOnlyList<CabinetItem> items, Cabinet.Enums.Method method = Cabinet.Enums.Method.Mszip)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(items);
        if (method is not (Cabinet.Enums.Method.None or Cabinet.Enums.Method.Mszip)) throw new ArgumentOutOfRangeException(nameof(method));
        if (items.Count > 0xFFFC) throw new ArgumentException("A cabinet holds up to 65532 files.", nameof(items));
        long start = destination.Position;
        Cabinet cabinet = Directory(items, method);
        uint data = cabinet.CoffFiles + (uint)cabinet.Files.Sum(file => 16 + file.NameBytes.Length + 1);
        destination.Position = start + data;
        var blocks = new BlockWriter(destination, method == Cabinet.Enums.Method.Mszip);
        for (int i = 0; i < items.Count; i++)
        {
            cabinet.Files[i].UoffFolderStart = (uint)blocks.Length;
            using Stream content = items[i].Open();
            blocks.Add(content);
            cabinet.Files[i].CbFile = (uint)(blocks.Length - cabinet.Files[i].UoffFolderStart);
        }

        blocks.Finish();
        long end = destination.Position;
        cabinet.Folders[0].CoffCabStart = data;
        cabinet.Folders[0].NumCfData = blocks.Count;
        cabinet.CbCabinet = (uint)(end - start);
        destination.Position = start;
        // The blocks stand there already, and the folder has none of its own to write.
        destination.Write(cabinet.ToArray());
        destination.Position = end;
    }

    private static Cabinet Directory(IReadOnlyList<CabinetItem> items, Cabinet.Enums.Method method)
    {
        var cabinet = new Cabinet
        {
            CoffFiles = 36 + 8,
            VersionMajor = 1,
            VersionMinor = 3,
            NumFolders = 1,
            NumFiles = (ushort)items.Count,
            Folders = [new Cabinet.Types.Folder { TypeCompress = (ushort)method }],
            Files = [],
        };
        foreach (CabinetItem item in items)
        {
            byte[] name = Encoding.UTF8.GetBytes(item.Name);
            if (name.Length is 0 or > 256 || name.Contains((byte)0)) throw new ArgumentException($"'{item.Name}' can't be a name in a cabinet.", nameof(items));
            DateTime time = item.LastWriteTime;
            cabinet.Files.Add(new Cabinet.Types.File
            {
                NameBytes = name,
                Attribs = item.Attributes | (Ascii.IsValid(item.Name) ? default : Cabinet.Enums.Attributes.NameIsUtf),
                Time = new Cabinet.Types.DosTime
                {
                    Date = (ushort)((Math.Clamp(time.Year - 1980, 0, 127) << 9) | (time.Month << 5) | time.Day),
                    Time = (ushort)((time.Hour << 11) | (time.Minute << 5) | (time.Second / 2)),
                },
            });
        }

        return cabinet;
    }

    /// <summary>Fills blocks and writes them.</summary>
    private sealed class BlockWriter(Stream destination, bool isPacked)
    {
        private readonly byte[] _block = new byte[MsZip.Window];
        private int _filled;

        public ushort Count { get; private set; }

        public long Length { get; private set; }

        public void Add(Stream content)
        {
            while (content.Read(_block, _filled, _block.Length - _filled) is > 0 and var read)
            {
                _filled += read;
                Length += read;
                if (Length > LargestFolder) throw new InvalidOperationException("The files are larger than the 2 GB that a cabinet's folder holds.");
                if (_filled == _block.Length) Finish();
            }
        }

        public void Finish()
        {
            if (_filled == 0) return;
            byte[] packed = isPacked ? MsZip.Pack(_block.AsSpan(0, _filled)) : _block[.._filled];
            var block = new Cabinet.Types.Block
            {
                Csum = CabinetChecksum.Of(packed, _filled),
                CbData = (ushort)packed.Length,
                CbUncomp = (ushort)_filled,
                Ab = new Cabinet.Types.BlockData { Data = packed },
            };
            destination.Write(block.ToArray());
            Count++;
            _filled = 0;
        }
    }
}
