using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes what has to do with classes that are registered for numbers.</summary>
internal static class RegisteredEmitter
{
    private const string Registry = "global::Tephra.KaitaiStreamTypes";

    // The stream of the file is what '_root._io' is in a schema.
    private const string File = "base.M_Root.M_Io";

    /// <summary>A new object of the class for the number a switch decides by; null where there is none.</summary>
    public static string Create(ReadSwitchIr choice, ExpressionEmitter expressions) => $"{Registry}.Create({Number(choice, expressions)}, {File})";

    /// <summary>Whether an object is of that class; it is told where it is written to.</summary>
    public static string Place(ReadSwitchIr choice, ExpressionEmitter expressions, string value) => $"{Registry}.Place({Number(choice, expressions)}, {value}, {File})";

    /// <summary>The method that registers a schema's class, in that class.</summary>
    public static void WriteRegistration(SourceWriter writer, TypeIr type, uint stream)
    {
        var name = CSharpName.Of(type.Reference);
        var number = $"0x{stream:X8}";
        var isPlaced = type.Parameters.Count > 0;
        writer.Gap();
        writer.Line($"/// <summary>Registers the class for streams of the number {number}.</summary>");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        // A library's analyzers advise against module initializers, except in what a generator makes; not all of them see that it is one.
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SuppressMessage(\"Usage\", \"CA2255\", Justification = \"Made by a source generator.\")]");
        writer.Line("internal static void M_RegisterStream() =>");
        writer.Indent();
        writer.Line(isPlaced
            ? $"{Registry}.Register({number}, static file => new {name}(file), static (value, file) => value.File = file);"
            : $"{Registry}.Register({number}, static _ => new {name}());");
        writer.Outdent();
    }

    private static string Number(ReadSwitchIr choice, ExpressionEmitter expressions)
    {
        var on = expressions.Emit(choice.On);
        var isUnsigned = choice.On.Type is EnumType { Enum.IsUnsigned: true } || choice.On.Type is BitsType or IntegerType { Width: 8, IsSigned: false };
        if (isUnsigned) return $"unchecked((long){on.At(Level.Unary)})";
        return choice.On.Type is EnumType ? $"(long){on.At(Level.Unary)}" : on.Text;
    }
}
