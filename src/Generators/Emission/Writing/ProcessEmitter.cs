using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes what undoes a <c>process</c>.</summary>
internal static class ProcessEmitter
{
    private const string Bytes = "global::Tephra.KaitaiBytes";

    /// <summary>The bytes as they stand in the stream.</summary>
    public static string Inverse(ProcessIr process, string value, ExpressionEmitter expressions) => process.Kind switch
    {
        ProcessKind.Xor when process.Arguments[0].Type is BytesType => $"{Bytes}.ProcessXor({value}, {expressions.Emit(process.Arguments[0])})",
        ProcessKind.Xor => $"{Bytes}.ProcessXor({value}, {Truncated(process, "byte", expressions)})",
        ProcessKind.RotateLeft => $"{Bytes}.ProcessRotateLeft({value}, -{Truncated(process, "int", expressions)})",
        _ => $"{Bytes}.ProcessRotateLeft({value}, {Truncated(process, "int", expressions)})",
    };

    /// <summary>The object of the host's class.</summary>
    public static string Decoder(ProcessIr custom, ExpressionEmitter expressions)
    {
        // A name with dots is a whole one; one without is looked for beside the generated classes.
        var name = string.Join(".", custom.CustomName.Select(CSharpName.Pascal));
        var prefix = custom.CustomName.Count > 1 ? "global::" : "";
        return $"new {prefix}{name}({string.Join(", ", custom.Arguments.Select(argument => expressions.Emit(argument).Text))})";
    }

    // C# takes a constant that does not fit for a mistake.
    private static string Truncated(ProcessIr process, string type, ExpressionEmitter expressions) => process.Arguments[0] is IntegerIr { Value: var value }
        ? Literal.Of(type == "byte" ? value & 0xff : value & 7)
        : $"({type}){expressions.Emit(process.Arguments[0]).At(Level.Unary)}";
}
