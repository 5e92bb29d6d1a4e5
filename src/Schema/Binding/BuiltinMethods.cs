using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>The methods and properties the language defines, by the type they are called on.</summary>
internal static class BuiltinMethods
{
    private static readonly DataType Int = DataType.CalculatedInteger;
    private static readonly DataType Byte = new IntegerType(1, false);

    private static readonly BuiltinMethod[] OnInteger = [new("to_s", Builtin.IntegerToString, DataType.String)];
    private static readonly BuiltinMethod[] OnFloat = [new("to_i", Builtin.FloatToInteger, Int)];
    private static readonly BuiltinMethod[] OnBoolean = [new("to_i", Builtin.BooleanToInteger, Int)];

    private static readonly BuiltinMethod[] OnEnum =
    [
        new("to_i", Builtin.EnumToInteger, type => ((EnumType)type).Enum.IsUnsigned ? DataType.CalculatedUnsigned : Int),
    ];

    private static readonly BuiltinMethod[] OnString =
    [
        new("length", Builtin.StringLength, Int),
        new("reverse", Builtin.StringReverse, DataType.String),
        new("substring", Builtin.StringSubstring, DataType.String, Int, Int),
        new("to_i", Builtin.StringToInteger, Int, Int) { Required = 0 },
        new("to_b", Builtin.StringToBytes, DataType.Bytes, DataType.String),
    ];

    private static readonly BuiltinMethod[] OnBytes =
    [
        new("length", Builtin.BytesLength, Int),
        new("size", Builtin.BytesLength, Int),
        new("first", Builtin.BytesFirst, Byte),
        new("last", Builtin.BytesLast, Byte),
        new("min", Builtin.BytesMin, Byte),
        new("max", Builtin.BytesMax, Byte),
        new("index_of", Builtin.BytesIndexOf, Int, Int),
        new("to_s", Builtin.BytesToString, DataType.String, DataType.String),
    ];

    private static readonly BuiltinMethod[] OnArray =
    [
        new("size", Builtin.ArraySize, Int),
        new("first", Builtin.ArrayFirst, Element),
        new("last", Builtin.ArrayLast, Element),
        new("min", Builtin.ArrayMin, Element),
        new("max", Builtin.ArrayMax, Element),
    ];

    private static readonly BuiltinMethod[] OnIo =
    [
        new("size", Builtin.IoSize, Int),
        new("pos", Builtin.IoPosition, Int),
        new("eof", Builtin.IoEof, DataType.Boolean),
    ];

    public static BuiltinMethod? Find(DataType type, string name) => On(type).FirstOrDefault(method => method.Name == name);

    public static IEnumerable<string> Names(DataType type) => On(type).Select(method => method.Name);

    private static DataType Element(DataType array) => ((ArrayType)array).Element;

    private static BuiltinMethod[] On(DataType type) => type switch
    {
        { IsInteger: true } => OnInteger,
        FloatType => OnFloat,
        BooleanType => OnBoolean,
        EnumType => OnEnum,
        StringType => OnString,
        BytesType => OnBytes,
        ArrayType => OnArray,
        IoType => OnIo,
        _ => [],
    };
}
