using System.Globalization;
using System.Text;

namespace Tephra.Formats;

/// <summary>
/// Files of a cabinet, or of a set of cabinets that go on in each other. Stored files and MSZIP can be read. Not safe to use from several
/// threads at once.
/// </summary>
public sealed class CabinetReader : IDisposable
{
    private readonly IReadOnlyList<Cabinet> _cabinets;
    private readonly List<CabinetFolder> _folders = [];
    private readonly List<CabinetEntry> _entries = [];

    /// <summary>Opens cabinets; only their directories are read here.</summary>
    /// <param name="paths">The cabinet; or all of a set, in their order.</param>
    /// <exception cref="KaitaiException">One of them is no cabinet, or is damaged.</exception>
    public CabinetReader(params IReadOnlyList<string> paths)
        : this([.. paths.Select(path => Cabinet.Read(path))])
    {
    }

    /// <summary>Takes cabinets that were read.</summary>
    /// <param name="cabinets">The cabinet; or all of a set, in their order. They are disposed of with the reader.</param>
    public CabinetReader(IReadOnlyList<Cabinet> cabinets)
    {
        ArgumentNullException.ThrowIfNull(cabinets);
        _cabinets = cabinets;
        foreach (Cabinet cabinet in cabinets) Add(cabinet);
    }

    /// <summary>The files, in the order of the cabinets.</summary>
    public IReadOnlyList<CabinetEntry> Entries => _entries;

    /// <summary>Unpacks one file.</summary>
    /// <param name="entry">One of <see cref="Entries"/>.</param>
    /// <param name="destination">Where its bytes go.</param>
    /// <exception cref="InvalidDataException">The cabinet is damaged, or the file goes on in a cabinet that was not given.</exception>
    /// <exception cref="NotSupportedException">It is packed with another method than MSZIP.</exception>
    public void CopyTo(CabinetEntry entry, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(destination);
        long at = 0;
        long end = entry.Start + entry.Length;
        if (entry.Length == 0) return;
        foreach (ReadOnlyMemory<byte> block in _folders[entry.Folder].Unpack())
        {
            long from = Math.Max(entry.Start, at) - at;
            long to = Math.Min(end, at + block.Length) - at;
            if (from < to) destination.Write(block.Span[(int)from..(int)to]);
            at += block.Length;
            if (at >= end) return;
        }

        throw new InvalidDataException($"{entry.Name} ends behind the last block of its folder.");
    }

    /// <summary>Closes the cabinets.</summary>
    public void Dispose()
    {
        foreach (Cabinet cabinet in _cabinets) cabinet.Dispose();
    }

    private void Add(Cabinet cabinet)
    {
        bool continues = _folders.Count > 0 && cabinet.Files.Any(file => file.IFolder is Cabinet.Enums.FolderIndex.ContinuedFromPrev or Cabinet.Enums.FolderIndex.ContinuedPrevAndNext);
        int first = continues ? _folders.Count - 1 : _folders.Count;
        for (int i = 0; i < cabinet.Folders.Count; i++)
        {
            if (first + i == _folders.Count) _folders.Add(new CabinetFolder(cabinet.Folders[i].Method));
            _folders[first + i].Add(cabinet.Folders[i].Blocks);
        }

        foreach (Cabinet.Types.File file in cabinet.Files)
        {
            // The cabinet before has it too.
            if (continues && file.IFolder is Cabinet.Enums.FolderIndex.ContinuedFromPrev or Cabinet.Enums.FolderIndex.ContinuedPrevAndNext) continue;
            int folder = file.IFolder == Cabinet.Enums.FolderIndex.ContinuedToNext ? _folders.Count - 1 : first + (int)file.IFolder;
            if (folder < 0 || folder >= _folders.Count) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"A file of the cabinet is in folder {(int)file.IFolder}, which is not there."));
            Encoding encoding = file.IsNameUtf8 ? Encoding.UTF8 : Encoding.Latin1;
            _entries.Add(new CabinetEntry(encoding.GetString(file.NameBytes.Span), file.CbFile, TimeOf(file.Time), file.Attribs) { Folder = folder, Start = file.UoffFolderStart });
        }
    }

    private static DateTime? TimeOf(Cabinet.Types.DosTime time)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{time.Year:D4}-{time.Month:D2}-{time.Day:D2} {time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}");
        return DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value) ? value : null;
    }
}
