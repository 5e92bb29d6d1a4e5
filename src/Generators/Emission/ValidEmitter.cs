using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the check of a value that was read.</summary>
/// <param name="type">The value's type.</param>
/// <param name="item">The value, in C#.</param>
/// <param name="path">Where the attribute stands in its schema.</param>
/// <param name="context">What expressions see.</param>
internal sealed class ValidEmitter(DataType type, string item, string path, EmissionContext context)
{
    private const string Throw = "global::Tephra.ThrowValidation.KaitaiValidationException_";

    private readonly ExpressionEmitter _expressions = new(context with { Item = item });

    public void Write(SourceWriter writer, ValidIr valid)
    {
        switch (valid)
        {
            case ValidEqualIr equal:
                WriteCheck(writer, Compare(Schema.Expressions.BinaryOperator.NotEqual, equal.Expected), "NotEqual", Text(equal.Expected));
                break;
            case ValidRangeIr range:
                if (range.Minimum is { } minimum) WriteCheck(writer, Compare(Schema.Expressions.BinaryOperator.Less, minimum), "LessThan", Text(minimum));
                if (range.Maximum is { } maximum) WriteCheck(writer, Compare(Schema.Expressions.BinaryOperator.Greater, maximum), "GreaterThan", Text(maximum));
                break;
            case ValidAnyOfIr anyOf:
                var all = anyOf.Candidates.Select(candidate => Compare(Schema.Expressions.BinaryOperator.NotEqual, candidate).At(Level.And));
                var list = $"new object?[] {{ {string.Join(", ", anyOf.Candidates.Select(Text))} }}";
                WriteCheck(writer, new Code(anyOf.Candidates.Count == 0 ? "true" : string.Join(" && ", all), Level.And), "NotAnyOf", list);
                break;
            case ValidInEnumIr inEnum:
                WriteCheck(writer, EnumCheck.Fails(item, inEnum, (EnumType)type), "NotInEnum", null);
                break;
            case ValidExpressionIr expression:
                WriteCheck(writer, _expressions.EmitNot(expression.Condition), "Expr", null);
                break;
        }
    }

    private void WriteCheck(SourceWriter writer, Code fails, string reason, string? expected)
    {
        var arguments = expected is null ? item : $"{item}, {expected}";
        writer.Line($"if ({fails})");
        writer.Indent();
        writer.Line($"{Throw}{reason}(reader.Stream, start, {arguments}, {Literal.Of(path)});");
        writer.Outdent();
    }

    private string Text(ExpressionIr expression) => _expressions.Emit(expression).Text;

    private Code Compare(Schema.Expressions.BinaryOperator op, ExpressionIr other) =>
        _expressions.Emit(new BinaryIr(DataType.Boolean, op, new LocalIr(type, LocalKind.Item), other));
}
