namespace Tephra.Formats;

/// <summary>A file that is to go into a cabinet.</summary>
/// <param name="Name">Its name in the cabinet; folders are written with backslashes.</param>
/// <param name="Open">Opens its bytes, which are read to their end once, and disposed of.</param>
public sealed record CabinetItem(string Name, Func<Stream> Open)
{
    /// <summary>When it was last written; 1980 to 2107, to two seconds.</summary>
    public DateTime LastWriteTime { get; init; } = new(1980, 1, 1);

    /// <summary>Any union of the attributes' bits.</summary>
    public Cabinet.Enums.Attributes Attributes { get; init; } = Cabinet.Enums.Attributes.Archive;

    /// <summary>A file on the disk, by its own name and time.</summary>
    /// <param name="path">The file.</param>
    public static CabinetItem FromFile(string path) => new(Path.GetFileName(path), () => File.OpenRead(path)) { LastWriteTime = File.GetLastWriteTime(path) };
}
