namespace Tephra;

/// <summary>What sort of member a schema gives a type.</summary>
public enum KaitaiMemberKind
{
    /// <summary>Given by whoever constructs the object.</summary>
    Parameter,

    /// <summary>Read in order.</summary>
    Field,

    /// <summary>Read when first asked for.</summary>
    ParseInstance,

    /// <summary>Computed when first asked for.</summary>
    ValueInstance,
}
