using Tephra.Schema.Ir;

namespace Tephra.Schema.Layout;

/// <summary>Finds fields that can have one value only.</summary>
internal static class Presets
{
    /// <summary>What a new object begins with; <see langword="null"/> where there is a choice.</summary>
    public static ExpressionIr? Of(AttributeIr attribute) => attribute switch
    {
        { IsOptional: true } or { Repeat: not null } => null,
        { Read: ReadContentsIr contents } => new BytesIr(contents.Contents),
        { Valid: ValidEqualIr { Expected: var expected }, Read: not (ReadUserIr or ReadSwitchIr) } when IsConstant(expected) => expected,
        _ => null,
    };

    /// <summary>Whether a field, if it is there, has always the same value.</summary>
    public static bool IsFixed(AttributeIr attribute) =>
        attribute is { Read: ReadContentsIr } || (attribute.Valid is ValidEqualIr { Expected: var expected } && IsConstant(expected));

    /// <summary>Whether an expression has always the same value.</summary>
    public static bool IsConstant(ExpressionIr expression) =>
        expression is IntegerIr or FloatIr or StringIr or BooleanIr or BytesIr or EnumMemberIr
        || (expression is ComputedBytesIr { Items: var items } && items.All(IsConstant));
}
