using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the check of a value that is about to be written.</summary>
/// <param name="type">The value's type.</param>
/// <param name="item">The value, in C#.</param>
/// <param name="context">What expressions see.</param>
internal sealed class ValidWriteEmitter(DataType type, string item, EmissionContext context)
{
    private readonly EmissionContext _context = context with { Item = item };

    public void Write(SourceWriter writer, ValidIr valid)
    {
        var expressions = new ExpressionEmitter(_context);
        switch (valid)
        {
            case ValidEqualIr { Derivation: { } derivation } equal:
                var assignment = new SettleEmitter(_context).Assign(derivation, expressions.Emit(equal.Expected));
                writer.Line($"if ({Compare(BinaryOperator.NotEqual, equal.Expected)} && writer.Differs(false, true)) {assignment};");
                break;
            case ValidEqualIr equal:
                WriteCheck(writer, Compare(BinaryOperator.NotEqual, equal.Expected), "\"equal to\"", Text(equal.Expected));
                break;
            case ValidRangeIr range:
                if (range.Minimum is { } minimum) WriteCheck(writer, Compare(BinaryOperator.Less, minimum), "\"at least\"", Text(minimum));
                if (range.Maximum is { } maximum) WriteCheck(writer, Compare(BinaryOperator.Greater, maximum), "\"at most\"", Text(maximum));
                break;
            case ValidAnyOfIr anyOf:
                var all = anyOf.Candidates.Select(candidate => Compare(BinaryOperator.NotEqual, candidate).At(Level.And));
                WriteCheck(writer, new Code(anyOf.Candidates.Count == 0 ? "true" : string.Join(" && ", all), Level.And), "\"one of the values the schema lists\"", null);
                break;
            case ValidInEnumIr inEnum:
                WriteCheck(writer, EnumCheck.Fails(item, inEnum, (EnumType)type), "\"a value its enum names\"", null);
                break;
            case ValidExpressionIr expression:
                WriteCheck(writer, expressions.EmitNot(expression.Condition), "\"such that the schema's expression is true\"", null);
                break;
        }

        string Text(ExpressionIr expression) => expressions.Emit(expression).Text;
    }

    private void WriteCheck(SourceWriter writer, Code fails, string demand, string? expected) =>
        writer.Line($"if ({fails}) writer.Invalid({item}, {demand}{(expected is null ? "" : $", {expected}")});");

    private Code Compare(BinaryOperator op, ExpressionIr other) =>
        new ExpressionEmitter(_context).Emit(new BinaryIr(DataType.Boolean, op, new LocalIr(type, LocalKind.Item), other));
}
