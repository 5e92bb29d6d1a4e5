using System.Globalization;

namespace Tephra;

/// <summary>An object can't be written as it stands.</summary>
public sealed class KaitaiWriteException : KaitaiException
{
    private readonly int _others;

    internal KaitaiWriteException(KaitaiInconsistency inconsistency, int others)
        : base(offset: null)
    {
        Inconsistency = inconsistency;
        _others = others;
        WithinRoot(inconsistency.Path);
    }

    /// <summary>What is wrong; the first of everything <see cref="KaitaiStruct.Check"/> would list.</summary>
    public KaitaiInconsistency Inconsistency { get; }

    /// <inheritdoc/>
    public override string Detail => _others switch
    {
        0 => Inconsistency.Detail,
        _ => Inconsistency.Detail + string.Create(CultureInfo.InvariantCulture, $" (and {_others} more; Check() lists them)"),
    };
}
