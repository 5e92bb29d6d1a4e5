using System.Globalization;

namespace Tephra;

/// <summary>The file behind a source has become shorter than it was when it was opened; its bytes cannot be trusted any more.</summary>
public sealed class KaitaiSourceChangedException : KaitaiException
{
    /// <summary>Creates the error.</summary>
    /// <param name="name">The file's path, if known.</param>
    /// <param name="length">Bytes the file had when it was opened.</param>
    /// <param name="lengthNow">Bytes it has now.</param>
    public KaitaiSourceChangedException(string? name, long length, long lengthNow)
        : base(offset: null)
    {
        SourceName = name;
        Length = length;
        LengthNow = lengthNow;
    }

    /// <summary>Bytes the file had when it was opened.</summary>
    public long Length { get; }

    /// <summary>Bytes the file has now.</summary>
    public long LengthNow { get; }

    /// <inheritdoc/>
    public override string Detail => string.Create(
        CultureInfo.InvariantCulture,
        $"the file {SourceName ?? "behind the source"} changed while open: it had {Length} bytes, now {LengthNow}");
}
