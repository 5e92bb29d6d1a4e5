namespace Tephra.Schema.Ir;

/// <summary>The names that exist only while something is read.</summary>
public enum LocalKind
{
    /// <summary><c>_</c>: the element just read, or the value under validation.</summary>
    Item,

    /// <summary><c>_index</c>: the number of the element, from zero.</summary>
    Index,

    /// <summary><c>_on</c>: the value a switch decides by.</summary>
    On,

    /// <summary>What the data needs a size, count, position, condition or switch to be: only in <see cref="DerivationIr.Value"/>.</summary>
    Needed,
}
