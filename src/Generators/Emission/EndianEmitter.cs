using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes how a type decides its byte order, where that is calculated.</summary>
/// <param name="endian">How.</param>
/// <param name="cursor">The local that is read or written through.</param>
internal sealed class EndianEmitter(EndianIr endian, string cursor = "reader")
{
    private readonly ExpressionEmitter _expressions = new(new EmissionContext(cursor));

    /// <summary>The property that keeps the decision.</summary>
    public static void WriteProperty(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <summary>Whether numbers are little-endian; <see langword=\"null\"/> while nothing has decided it.</summary>");
        writer.Line("public bool? M_IsLe { get; set; }");
    }

    /// <summary>The statements that decide, before anything is read.</summary>
    public void WriteDecision(SourceWriter writer)
    {
        if (endian.On is not { } on) return;
        writer.Line($"{cursor}.Sync();");
        var otherwise = endian.Otherwise is { } order ? Truth(order) : "null";
        var code = endian.Cases.Reverse().Aggregate(otherwise, (rest, @case) => $"{Equal(on, @case.Value)} ? {Truth(@case.Order)} : {rest}");
        writer.Line($"M_IsLe = {code};");
        writer.Line($"{cursor}.Resync();");
        if (endian.Otherwise is not null) return;
        writer.Line("if (M_IsLe is null)");
        writer.Indent();
        writer.Line($"global::Tephra.Throw.KaitaiUndecidedEndiannessException_NoCase({cursor}.Stream, {cursor}.Position, {_expressions.Emit(on)}, {Literal.Of(endian.SchemaPath)});");
        writer.Outdent();
    }

    private string Equal(ExpressionIr on, ExpressionIr value) =>
        _expressions.Emit(new BinaryIr(DataType.Boolean, BinaryOperator.Equal, on, value)).At(Level.Or);

    private static string Truth(ByteOrder order) => order == ByteOrder.Little ? "true" : "false";
}
