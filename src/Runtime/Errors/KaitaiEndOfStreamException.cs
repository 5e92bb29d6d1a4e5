using System.Globalization;

namespace Tephra;

/// <summary>More bytes were asked for than the stream still holds.</summary>
public sealed class KaitaiEndOfStreamException : KaitaiException
{
    private readonly string? _reason;

    /// <summary>Creates the error.</summary>
    /// <param name="requested">Bytes asked for.</param>
    /// <param name="available">Bytes there were, from <paramref name="offset"/> to the end of the stream.</param>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="reason">What the bytes were needed for, where that is more than reading them.</param>
    public KaitaiEndOfStreamException(long requested, long available, long? offset = null, string? reason = null)
        : base(offset)
    {
        Requested = requested;
        Available = available;
        _reason = reason;
    }

    /// <summary>Bytes asked for; the least number that could have sufficed where it is not known.</summary>
    public long Requested { get; }

    /// <summary>Bytes there were up to the end of the stream.</summary>
    public long Available { get; }

    /// <inheritdoc/>
    public override string Detail =>
        string.Create(CultureInfo.InvariantCulture, $"{_reason ?? "end of stream"}: {Requested} bytes asked for, {Available} left");
}
