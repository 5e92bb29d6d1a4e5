namespace Tephra.Formats;

/// <summary>A file in a cabinet.</summary>
/// <param name="Name">Its name as the cabinet has it, which may have folders, with backslashes.</param>
/// <param name="Length">Its size, in bytes.</param>
/// <param name="LastWriteTime">When it was last written, in the local time of its writer, to two seconds; null if the cabinet holds no valid date.</param>
/// <param name="Attributes">Any union of the attributes' bits.</param>
public sealed record CabinetEntry(string Name, long Length, DateTime? LastWriteTime, Cabinet.Enums.Attributes Attributes)
{
    /// <summary>Number of the stream that the file lies in.</summary>
    internal int Folder { get; init; }

    /// <summary>Where the file begins in that stream.</summary>
    internal long Start { get; init; }
}
