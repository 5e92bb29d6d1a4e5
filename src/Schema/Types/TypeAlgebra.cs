namespace Tephra.Schema.Types;

/// <summary>The rules by which types combine.</summary>
public static class TypeAlgebra
{
    /// <summary>Whether a whole number needs an unsigned 64-bit integer.</summary>
    public static bool IsUnsigned64(DataType type) => type is IntegerType { Width: 8, IsSigned: false } or BitsType { Width: 64 };

    /// <summary>The type of a whole-number operation: unsigned only where an operand is an unsigned 64-bit integer.</summary>
    public static DataType CalculatedIntegerOf(DataType left, DataType right) =>
        IsUnsigned64(left) || IsUnsigned64(right) ? DataType.CalculatedUnsigned : DataType.CalculatedInteger;

    /// <summary>What a value becomes once an expression has touched it.</summary>
    public static DataType Calculated(DataType type) => type switch
    {
        IntegerType or BitsType => CalculatedIntegerOf(type, type),
        FloatType => DataType.CalculatedFloat,
        _ => type,
    };

    /// <summary>The narrowest type that holds values of both.</summary>
    public static DataType Combine(DataType left, DataType right)
    {
        if (left == right) return left;
        return (left, right) switch
        {
            ({ IsInteger: true }, { IsInteger: true }) => CalculatedIntegerOf(left, right),
            ({ IsNumeric: true }, { IsNumeric: true }) => DataType.CalculatedFloat,
            (UserType or StructType, UserType or StructType) => DataType.Struct,
            (ArrayType { Element: StructType }, ArrayType { Element: StructType }) => new ArrayType(DataType.Struct),
            _ => DataType.Any,
        };
    }

    /// <summary>Whether a value of <paramref name="source"/> can be passed where <paramref name="target"/> is wanted.</summary>
    public static bool IsAssignable(DataType source, DataType target) => (source, target) switch
    {
        (_, AnyType) => true,
        ({ IsInteger: true }, { IsInteger: true }) => true,
        ({ IsNumeric: true }, FloatType) => true,
        (UserType or StructType, StructType) => true,
        (ArrayType a, ArrayType b) => a.Element == b.Element || b.Element is AnyType || IsAssignable(a.Element, b.Element),
        (UserType a, UserType b) => a.Reference.Namespace == b.Reference.Namespace && a.Reference.Path == b.Reference.Path,
        _ => source == target,
    };
}
