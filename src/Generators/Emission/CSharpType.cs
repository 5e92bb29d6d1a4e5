using System.Numerics;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>How types of the language are written in C#.</summary>
internal static class CSharpType
{
    /// <summary>The base of all generated classes.</summary>
    public const string Struct = "global::Tephra.KaitaiStruct";

    public static string Of(DataType type) => type switch
    {
        IntegerType { Width: 1, IsSigned: false } => "byte",
        IntegerType { Width: 2, IsSigned: false } => "ushort",
        IntegerType { Width: 4, IsSigned: false } => "uint",
        IntegerType { Width: 8, IsSigned: false } or BitsType => "ulong",
        IntegerType { Width: 1 } => "sbyte",
        IntegerType { Width: 2 } => "short",
        IntegerType { Width: 4 } => "int",
        IntegerType => "long",
        FloatType { Width: 4 } => "float",
        FloatType => "double",
        BooleanType => "bool",
        StringType => "string",
        BytesType => "global::System.ReadOnlyMemory<byte>",
        IoType => "global::Tephra.KaitaiStream",
        StructType { Interface: { } shared } => CSharpName.Of(shared),
        StructType => Struct,
        EnumType named => CSharpName.Of(named.Enum),
        UserType user => CSharpName.Of(user.Reference),
        ArrayType array => $"global::Tephra.KaitaiList<{Of(array.Element)}>",
        _ => "object",
    };

    public static string Of(DataType type, bool isOptional) => isOptional ? Of(type) + "?" : Of(type);

    /// <summary>Whether the C# type is a struct, so that an optional one is a <c>Nullable</c>.</summary>
    public static bool IsStruct(DataType type) => type is IntegerType or BitsType or FloatType or BooleanType or BytesType or EnumType;

    /// <summary>Whether a value can be an object of a generated class, or hold some.</summary>
    public static bool MayHoldObjects(DataType type) => type switch
    {
        ArrayType array => MayHoldObjects(array.Element),
        StringType or IoType => false,
        _ => !IsStruct(type),
    };

    /// <summary>Whether a whole number is among the values of the C# type.</summary>
    public static bool Holds(DataType type, BigInteger value)
    {
        if (type is BitsType) return value.Sign >= 0;
        if (type is not IntegerType integer) return true;
        var bits = (integer.Width * 8) - (integer.IsSigned ? 1 : 0);
        return value < BigInteger.One << bits && value >= (integer.IsSigned ? -(BigInteger.One << bits) : BigInteger.Zero);
    }

    /// <summary>What a property starts with, as an initialiser; empty where the default serves.</summary>
    public static string Initializer(DataType type, bool isOptional) => type switch
    {
        _ when isOptional || IsStruct(type) => "",
        StringType => " = \"\";",
        ArrayType => " = [];",
        _ => " = null!;",
    };
}
