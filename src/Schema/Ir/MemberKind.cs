namespace Tephra.Schema.Ir;

/// <summary>What sort of member a type has.</summary>
public enum MemberKind
{
    /// <summary>Given by whoever constructs the object.</summary>
    Parameter,

    /// <summary>Read in order.</summary>
    Field,

    /// <summary>Read on demand.</summary>
    ParseInstance,

    /// <summary>Computed on demand.</summary>
    ValueInstance,
}
