using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes how a value that follows from the data is set, or, where it can't be derived, looked at.</summary>
/// <param name="context">What expressions see.</param>
internal sealed class SettleEmitter(EmissionContext context)
{
    private readonly ExpressionEmitter _expressions = new(context);

    /// <summary>A size, count or position.</summary>
    /// <param name="writer">Where the statements go.</param>
    /// <param name="kind">Which of them.</param>
    /// <param name="expression">What the schema computes.</param>
    /// <param name="derivation">What is set; null where nothing can be.</param>
    /// <param name="needed">What the data needs, in C#; computed once.</param>
    public void Write(SourceWriter writer, SettleKind kind, ExpressionIr expression, DerivationIr? derivation, string needed)
    {
        if (derivation is null)
        {
            writer.Line($"writer.Expect(global::Tephra.KaitaiInconsistencyKind.{kind}, {_expressions.ToInt64(expression)}, {needed});");
            return;
        }

        var isName = needed.All(c => char.IsLetterOrDigit(c) || c is '.' or '_');
        var local = isName ? needed : kind.ToString().ToLowerInvariant();
        if (!isName) writer.Line($"{local} = {needed};");
        writer.Line($"if (writer.Differs({_expressions.ToInt64(expression)}, {local})) {Assign(derivation, new Code(local, Level.Primary))};");
    }

    /// <summary>Whether a condition holds.</summary>
    public void WriteCondition(SourceWriter writer, ExpressionIr condition, DerivationIr? derivation, string isPresent)
    {
        var actual = _expressions.Emit(condition);
        if (derivation is null)
        {
            writer.Line($"writer.ExpectPresence({actual}, {isPresent});");
            return;
        }

        writer.Line($"if (writer.Differs({actual}, {isPresent})) {Assign(derivation, new Code($"({isPresent} ? 1 : 0)", Level.Primary))};");
    }

    /// <summary>The assignment that makes a derivation true.</summary>
    public string Assign(DerivationIr derivation, Code needed)
    {
        var value = derivation.Value;
        var emitter = new ExpressionEmitter(context with { Needed = needed });
        var (target, id) = Target(derivation.Target);
        return $"{target} = {Fit(derivation.Target.Type, value, emitter.Emit(value), id)}";
    }

    private (string Text, string Id) Target(ExpressionIr target)
    {
        switch (target)
        {
            case MemberIr { Target: SelfIr } own:
                return (CSharpName.Property(own.Id), own.Id);
            case MemberIr member:
                return ($"{_expressions.Emit(member.Target).At(Level.Primary)}.{CSharpName.Property(member.Id)}", member.Id);
            case IndexIr index:
                var (list, id) = Target(index.Target);
                return ($"{list}[(int){new Code(_expressions.ToInt64(index.Index), Level.Conditional).At(Level.Unary)}]", id);
            case CastIr cast:
                return Target(cast.Target);
            default:
                throw new InvalidOperationException($"nothing can be assigned to a {target.GetType().Name}");
        }
    }

    private static string Fit(DataType target, ExpressionIr value, Code code, string id)
    {
        var name = Literal.Of(id);
        return target switch
        {
            BooleanType => value.Type is BooleanType ? code.Text : $"{code.At(Level.Equality)} != 0",
            EnumType named when value.Type is not EnumType => $"({CSharpName.Of(named.Enum)})({code})",
            IntegerType integer => $"writer.Fit{integer.ToString().ToUpperInvariant()}({code}, {name})",
            BitsType bits => $"writer.FitBits({code}, {bits.Width.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {name})",
            FloatType { Width: 4 } => $"(float){code.At(Level.Unary)}",
            _ => code.Text,
        };
    }
}
