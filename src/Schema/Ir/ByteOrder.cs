namespace Tephra.Schema.Ir;

/// <summary>Which byte of a number comes first.</summary>
public enum ByteOrder
{
    /// <summary>There is only one byte.</summary>
    None,

    /// <summary>The lowest.</summary>
    Little,

    /// <summary>The highest.</summary>
    Big,

    /// <summary>Decided when the type starts to be read.</summary>
    Calculated,
}
