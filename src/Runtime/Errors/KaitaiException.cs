using System.Globalization;
using System.Text;

namespace Tephra;

/// <summary>
/// What every error of reading derives from. It says where in the bytes and where in the schema's tree the reader was;
/// the message is put together only when somebody asks for it, because the path grows while the exception travels up.
/// </summary>
public abstract class KaitaiException : Exception
{
    // Whether the path starts at the root already, so that nothing is prepended any more.
    private bool _isPathWhole;

    /// <summary>Creates an error at a place in a source.</summary>
    /// <param name="offset">Bytes from the start of the source, or null where no source is concerned.</param>
    /// <param name="innerException">What led to this error.</param>
    protected KaitaiException(long? offset, Exception? innerException = null)
        : base(message: null, innerException) => Offset = offset;

    /// <summary>Bytes from the start of the source (not of the substream), or null where no source is concerned.</summary>
    public long? Offset { get; }

    /// <summary>The <see cref="ByteSource.Name"/> of the source that <see cref="Offset"/> counts in, if it has one.</summary>
    public string? SourceName { get; internal init; }

    /// <summary>
    /// True when <see cref="Offset"/> counts in bytes made while reading (decompressed, for example), not in the source that was opened.
    /// </summary>
    public bool IsInDerivedBytes { get; internal init; }

    /// <summary>Where in the object tree, from the root: <c>/streams/3/modules/1/name</c>; empty while nobody has said.</summary>
    public string SchemaPath { get; private set; } = "";

    /// <summary>What was asked and what was there, in one sentence without place.</summary>
    public abstract string Detail { get; }

    /// <summary><c>{path}: at 0x{offset}: {detail}</c>; parts that are not known are left out.</summary>
    public sealed override string Message
    {
        get
        {
            var text = new StringBuilder();
            if (SchemaPath.Length > 0) text.Append(SchemaPath).Append(": ");
            if (Offset is { } offset)
            {
                text.Append(CultureInfo.InvariantCulture, $"at 0x{offset:x}");
                if (IsInDerivedBytes) text.Append(" of derived bytes");
                text.Append(": ");
            }

            return text.Append(Detail).ToString();
        }
    }

    /// <summary>
    /// Prepends a segment to <see cref="SchemaPath"/>; called as a filter, from the inside out, while the exception travels up.
    /// </summary>
    /// <param name="segment">An id of the schema, without slashes.</param>
    /// <param name="index">The item's index in its list, from 0; negative where the value is no list's item.</param>
    /// <returns><see langword="false"/>, so that the filter lets the exception pass.</returns>
    public bool Within(string segment, long index = -1)
    {
        if (_isPathWhole) return false;
        SchemaPath = index < 0
            ? $"/{segment}{SchemaPath}"
            : string.Create(CultureInfo.InvariantCulture, $"/{segment}/{index}{SchemaPath}");
        return false;
    }

    /// <summary>Says the whole path at once.</summary>
    private protected void WithinRoot(string path)
    {
        SchemaPath = path;
        _isPathWhole = true;
    }

    /// <summary>
    /// The same for a value that is read when asked for: whoever asks need not be the object that holds it, so its path is
    /// found from the object upwards.
    /// </summary>
    /// <param name="owner">The object that holds the value.</param>
    /// <param name="segment">An id of the schema, without slashes.</param>
    /// <param name="index">The item's index in its list, from 0; negative where the value is no list's item.</param>
    /// <returns><see langword="false"/>, so that the filter lets the exception pass.</returns>
    public bool WithinLazy(KaitaiStruct owner, string segment, long index = -1)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Within(segment, index);
        if (_isPathWhole) return false;
        SchemaPath = KaitaiPath.ToRoot(owner, out _isPathWhole) + SchemaPath;
        return false;
    }
}
