namespace Tephra.Schema.Layout;

/// <summary>What an expression says of a field.</summary>
public enum ConstraintKind
{
    /// <summary>How many bytes it takes.</summary>
    Size,

    /// <summary>How many elements it has.</summary>
    Count,

    /// <summary>Where it stands.</summary>
    Position,

    /// <summary>Which of several it is.</summary>
    Switch,

    /// <summary>What it equals.</summary>
    Valid,

    /// <summary>Whether it is there.</summary>
    Condition,
}
