namespace Tephra;

/// <summary>What can be wrong with an object that is to be written.</summary>
public enum KaitaiInconsistencyKind
{
    /// <summary>A value is missing.</summary>
    Missing,

    /// <summary>A size the schema computes is not what the data takes, and could not be derived.</summary>
    Size,

    /// <summary>A count the schema computes is not that of the items, and could not be derived.</summary>
    Count,

    /// <summary>A position the schema computes is not where the data had to go, and could not be derived.</summary>
    Position,

    /// <summary>A value is there though the schema's condition says it is not, or the other way round.</summary>
    Condition,

    /// <summary>A value is not of the type the schema's switch chooses.</summary>
    Case,

    /// <summary>A value is not what the schema demands of it.</summary>
    Valid,

    /// <summary>A value is too large for its field.</summary>
    Range,

    /// <summary>A value holds the bytes that would end it, or lacks those that must.</summary>
    Terminator,

    /// <summary>A text has characters its encoding has no bytes for.</summary>
    Encoding,

    /// <summary>A value has to reach the end of its stream, and something follows.</summary>
    End,

    /// <summary>Two values claim the same bytes.</summary>
    Conflict,

    /// <summary>There are more items or bytes than the limits allow.</summary>
    Limit,

    /// <summary>Something that reading decodes has no way back.</summary>
    Process,

    /// <summary>Derived values did not settle: each pass changed one that another one needs.</summary>
    Unsettled,
}
