using System.Text;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;

namespace Tephra.Schema.Tests.Layout;

/// <summary>Writes resolved expressions as the language would.</summary>
internal static class IrPrinter
{
    public static string Print(DerivationIr derivation) => $"{Print(derivation.Target)} := {Print(derivation.Value)}";

    public static string Print(ExpressionIr expression) => expression switch
    {
        IntegerIr integer => integer.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        StringIr text => $"'{text.Value}'",
        BooleanIr truth => truth.Value ? "true" : "false",
        BytesIr bytes => $"[{string.Join(", ", bytes.Value)}]",
        EnumMemberIr member => $"{member.Enum.Enum.Id}::{member.Member}",
        SelfIr => "self",
        RootIr root => Of(root.Target, "_root"),
        ParentIr parent => Of(parent.Target, "_parent"),
        IoIr io => Of(io.Target, "_io"),
        LocalIr local => local.Kind switch
        {
            LocalKind.Item => "_",
            LocalKind.Index => "_index",
            LocalKind.On => "_on",
            LocalKind.Needed => "needed",
            _ => throw new InvalidOperationException(),
        },
        MemberIr member => Of(member.Target, member.Id),
        UnaryIr unary => $"{OperatorTable.Spell(unary.Operator)}{(unary.Operator == UnaryOperator.Not ? " " : "")}{Operand(unary.Operand)}",
        BinaryIr binary => $"{Operand(binary.Left)} {OperatorTable.Spell(binary.Operator)} {Operand(binary.Right)}",
        TernaryIr ternary => $"{Operand(ternary.Condition)} ? {Operand(ternary.WhenTrue)} : {Operand(ternary.WhenFalse)}",
        IndexIr index => $"{Operand(index.Target)}[{Print(index.Index)}]",
        CastIr cast => $"{Operand(cast.Target)}.as<{cast.Type}>",
        CallIr call => $"{Operand(call.Target)}.{call.Method}{(call.Arguments.Count == 0 ? "" : $"({string.Join(", ", call.Arguments.Select(Print))})")}",
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    /// <summary>All that was decided for a type and those in it: where it hangs, and what it says.</summary>
    public static string PrintAll(TypeIr type)
    {
        var text = new StringBuilder();
        Append(type);
        return text.ToString().TrimEnd();

        void Append(TypeIr part)
        {
            foreach (var field in part.Seq) AppendAttribute(field);
            foreach (var instance in part.ParseInstances)
            {
                Line(instance.Attribute, "pos", instance.Derivation);
                AppendAttribute(instance.Attribute);
            }

            foreach (var nested in part.Types) Append(nested);
        }

        void AppendAttribute(AttributeIr field)
        {
            Line(field, "size", SizeOf(field.Read));
            Line(field, "count", field.Repeat?.Derivation);
            Line(field, "switch", (field.Read as ReadSwitchIr)?.Derivation);
            Line(field, "valid", (field.Valid as ValidEqualIr)?.Derivation);
            Line(field, "if", field.ConditionDerivation);
        }

        void Line(AttributeIr field, string what, DerivationIr? derivation)
        {
            if (derivation is not null) text.Append(field.Id).Append(' ').Append(what).Append(": ").Append(Print(derivation)).Append('\n');
        }
    }

    private static DerivationIr? SizeOf(ReadIr read) => read switch
    {
        ReadBytesIr bytes => bytes.Range.Derivation,
        ReadStringIr text => text.Range.Derivation,
        ReadUserIr user => user.Range?.Derivation,
        ReadSwitchIr choice => choice.Cases.Select(@case => SizeOf(@case.Read)).Append(choice.Otherwise is null ? null : SizeOf(choice.Otherwise)).Distinct().Single(),
        _ => null,
    };

    private static string Operand(ExpressionIr operand) =>
        operand is BinaryIr or TernaryIr or UnaryIr ? $"({Print(operand)})" : Print(operand);

    private static string Of(ExpressionIr target, string name) => target is SelfIr ? name : $"{Operand(target)}.{name}";
}
