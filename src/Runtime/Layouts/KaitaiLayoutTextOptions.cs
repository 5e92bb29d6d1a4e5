namespace Tephra;

/// <summary>What the text of a layout shows.</summary>
public sealed class KaitaiLayoutTextOptions
{
    /// <summary>Levels below the first entry; all of them unless stated.</summary>
    public int Depth { get; init; } = int.MaxValue;

    /// <summary>Whether gaps, overlaps and their sum follow.</summary>
    public bool ShowsCoverage { get; init; } = true;

    /// <summary>
    /// Paths of entries whose value varies from file to file and is not shown, such as <c>/header/time_date_stamp</c>; <c>*</c> stands
    /// for any one id or index.
    /// </summary>
    public IReadOnlyCollection<string> Masked { get; init; } = [];
}
