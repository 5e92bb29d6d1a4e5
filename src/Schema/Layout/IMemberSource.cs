using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>What the members of other types are: all that derivations need to know of declarations.</summary>
public interface IMemberSource
{
    /// <summary>A field or parse instance; <see langword="null"/> where it is neither.</summary>
    AttributeIr? Attribute(TypeReference type, string id);

    /// <summary>What a value instance is computed from; <see langword="null"/> where it may be absent, or is none.</summary>
    ExpressionIr? Value(TypeReference type, string id);

    /// <summary>What a parameter is always given, as an object's parent writes it, and that parent; <see langword="null"/> where it depends.</summary>
    (ExpressionIr Argument, DataType Parent)? Argument(TypeReference type, string id);

    /// <summary>Whether a writer may set a field or parse instance.</summary>
    bool MayDerive(TypeReference type, string id);
}
