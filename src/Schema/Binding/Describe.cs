using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Says in words what a type is, for messages.</summary>
internal static class Describe
{
    public static string Type(DataType type) => type switch
    {
        { IsInteger: true } => "a whole number",
        FloatType => "a floating-point number",
        BooleanType => "true or false",
        StringType => "text",
        BytesType => "bytes",
        IoType => "a stream",
        EnumType value => $"a value of the enum '{value.Enum}'",
        UserType user => $"an object of type '{user.Reference}'",
        StructType => "an object of some type",
        ArrayType array => $"a list of {Type(array.Element)}",
        _ => "a value of unknown type",
    };
}
