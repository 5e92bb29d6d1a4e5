namespace Tephra.Schema.Ir;

/// <summary>What an object sees as its parent.</summary>
/// <param name="Kind">Which choice it is.</param>
/// <param name="Expression">The parent, for <see cref="ParentKind.Explicit"/>.</param>
public sealed record ParentChoice(ParentKind Kind, ExpressionIr? Expression = null)
{
    /// <summary>The object that holds it.</summary>
    public static readonly ParentChoice Containing = new(ParentKind.Containing);

    /// <summary>None, and it is its own root: a type of another schema.</summary>
    public static readonly ParentChoice External = new(ParentKind.External);

    /// <summary>None, by <c>parent: false</c>.</summary>
    public static readonly ParentChoice None = new(ParentKind.None);
}

/// <summary>The choices of <see cref="ParentChoice"/>.</summary>
public enum ParentKind
{
    /// <summary>The object that holds it.</summary>
    Containing,

    /// <summary>None, and it is its own root.</summary>
    External,

    /// <summary>None, but the root stays.</summary>
    None,

    /// <summary>The value of an expression.</summary>
    Explicit,
}
