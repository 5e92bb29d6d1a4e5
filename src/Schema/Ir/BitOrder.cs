namespace Tephra.Schema.Ir;

/// <summary>Which bit of a byte a bit field takes first.</summary>
public enum BitOrder
{
    /// <summary>The highest.</summary>
    Big,

    /// <summary>The lowest.</summary>
    Little,
}
