using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>
/// The names of the properties beside one that a switch decides: the property's, <c>As_</c>, and the type's. No id becomes
/// a single underscore before a capital, so they meet no other name, nor each other.
/// </summary>
internal static class AccessorName
{
    // How .NET calls what is no user type; a type of such an id gives way.
    private static readonly HashSet<string> Kinds =
        ["Byte", "UInt16", "UInt32", "UInt64", "SByte", "Int16", "Int32", "Int64", "Single", "Double", "Boolean", "String", "Bytes"];

    /// <summary>The name for a type.</summary>
    /// <param name="id">The id of the field or instance.</param>
    /// <param name="type">One of the types its value may have.</param>
    /// <param name="root">The top type of the schema.</param>
    public static string Of(string id, DataType type, TypeReference root) => CSharpName.Property(id) + "As_" + Kind(type, root);

    /// <summary>The name for a type of another schema, or a top type, that this schema has a type of the same name beside.</summary>
    public static string OfOutside(string id, DataType type, TypeReference root) => CSharpName.Property(id) + "As_M_" + Kind(type, root);

    /// <summary>Whether a type is not declared in the schema's top type.</summary>
    public static bool IsOutside(DataType type, TypeReference root) => type is UserType { Reference: var reference } && !IsWithin(reference, root);

    private static string Kind(DataType type, TypeReference root) => type switch
    {
        IntegerType { Width: 1, IsSigned: false } => "Byte",
        IntegerType { Width: 1 } => "SByte",
        IntegerType integer => (integer.IsSigned ? "Int" : "UInt") + (integer.Width * 8),
        BitsType => "UInt64",
        FloatType { Width: 4 } => "Single",
        FloatType => "Double",
        BooleanType => "Boolean",
        StringType => "String",
        BytesType => "Bytes",
        UserType user when IsWithin(user.Reference, root) => Reserved(Nested(user.Reference.Path.Skip(1))),
        UserType user => Reserved(Nested(user.Reference.Path)),
        EnumType { Enum: var named } => Owner(named, root) + "Enums_" + CSharpName.Type(named.Id),
        _ => throw new InvalidOperationException($"no name for {type}"),
    };

    private static string Owner(EnumReference named, TypeReference root)
    {
        if (!IsOf(named.Namespace, named.Owner[0], root)) return Nested(named.Owner) + "_";
        // Without the M_, an id like 'as_' would make two names one.
        return named.Owner.Count == 1 ? "M_" : Nested(named.Owner.Skip(1)) + "_";
    }

    private static bool IsWithin(TypeReference type, TypeReference root) => type.Path.Count > 1 && IsOf(type.Namespace, type.Path[0], root);

    private static bool IsOf(string @namespace, string top, TypeReference root) => @namespace == root.Namespace && top == root.Path[0];

    private static string Nested(IEnumerable<string> path) => string.Join("_Types_", path.Select(CSharpName.Type));

    private static string Reserved(string name) => Kinds.Contains(name) ? "M_" + name : name;
}
