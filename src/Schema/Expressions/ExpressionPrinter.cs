using System.Globalization;
using System.Text;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>Writes expressions in one canonical form: single spaces, decimal integers, no parentheses that change nothing.</summary>
public static class ExpressionPrinter
{
    /// <summary>The canonical text of an expression; reading it gives the same tree, apart from the spans.</summary>
    public static string Print(ExpressionSyntax expression) => Print(output => Append(output, expression));

    /// <summary>The canonical text of a type with its arguments.</summary>
    public static string Print(TypeReferenceSyntax type) => Print(output => AppendCall(output.Append(type.Name), type.Arguments));

    /// <summary>The canonical text of a process with its arguments.</summary>
    public static string Print(ProcessSyntax process) => Print(output => AppendCall(output.Append(process.FullName), process.Arguments));

    private static string Print(Action<StringBuilder> append)
    {
        var output = new StringBuilder();
        append(output);
        return output.ToString();
    }

    private static void Append(StringBuilder output, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IntegerSyntax integer:
                output.Append(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case FloatSyntax number:
                output.Append(FloatText.Format(number.Value));
                break;
            case StringSyntax text:
                output.Append('"');
                StringEscapes.Append(output, text.Value, inFormat: false);
                output.Append('"');
                break;
            case FormatStringSyntax format:
                AppendFormat(output, format);
                break;
            case BooleanSyntax boolean:
                output.Append(boolean.Value ? "true" : "false");
                break;
            case NameSyntax name:
                output.Append(name.Name);
                break;
            case EnumMemberSyntax member:
                if (member.IsAbsolute) output.Append("::");
                foreach (var part in member.Path) output.Append(part.Value).Append("::");
                output.Append(member.Member.Value);
                break;
            case SizeOfSyntax size:
                output.Append(size.InBits ? "bitsizeof<" : "sizeof<").Append(size.Type).Append('>');
                break;
            case ArraySyntax array:
                AppendList(output.Append('['), array.Items).Append(']');
                break;
            default:
                AppendOperation(output, expression);
                break;
        }
    }

    private static void AppendOperation(StringBuilder output, ExpressionSyntax expression)
    {
        var precedence = OperatorTable.PrecedenceOf(expression);
        switch (expression)
        {
            case MemberSyntax member:
                AppendOperand(output, member.Target, precedence).Append('.').Append(member.Name.Value);
                break;
            case CallSyntax call:
                AppendOperand(output, call.Target, precedence).Append('(');
                AppendList(output, call.Arguments).Append(')');
                break;
            case IndexSyntax index:
                AppendOperand(output, index.Target, precedence).Append('[');
                Append(output, index.Index);
                output.Append(']');
                break;
            case CastSyntax cast:
                AppendOperand(output, cast.Target, precedence).Append(".as<").Append(cast.Type).Append('>');
                break;
            case UnarySyntax unary:
                output.Append(OperatorTable.Spell(unary.Operator)).Append(unary.Operator == UnaryOperator.Not ? " " : "");
                AppendOperand(output, unary.Operand, precedence);
                break;
            case BinarySyntax binary:
                // Operators of one strength group from the left, but comparisons not at all.
                AppendOperand(output, binary.Left, precedence == Precedence.Comparison ? precedence + 1 : precedence);
                output.Append(' ').Append(OperatorTable.Spell(binary.Operator)).Append(' ');
                AppendOperand(output, binary.Right, precedence + 1);
                break;
            case TernarySyntax ternary:
                AppendOperand(output, ternary.Condition, Precedence.Or).Append(" ? ");
                AppendOperand(output, ternary.WhenTrue, Precedence.Ternary).Append(" : ");
                AppendOperand(output, ternary.WhenFalse, Precedence.Ternary);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private static StringBuilder AppendOperand(StringBuilder output, ExpressionSyntax operand, Precedence weakest)
    {
        var needsParentheses = OperatorTable.PrecedenceOf(operand) < weakest || IsWordOperator(operand);
        if (needsParentheses) output.Append('(');
        Append(output, operand);
        return needsParentheses ? output.Append(')') : output;
    }

    // Names that would be read as something else if an operator followed them.
    private static bool IsWordOperator(ExpressionSyntax expression) => expression switch
    {
        NameSyntax name => name.Name is "not" or "and" or "or" or "sizeof" or "bitsizeof",
        MemberSyntax member => member.Name.Value == "as",
        _ => false,
    };

    private static void AppendFormat(StringBuilder output, FormatStringSyntax format)
    {
        output.Append("f\"");
        foreach (var part in format.Parts)
        {
            if (part is StringSyntax text)
            {
                StringEscapes.Append(output, text.Value, inFormat: true);
                continue;
            }

            output.Append('{');
            Append(output, part);
            output.Append('}');
        }

        output.Append('"');
    }

    private static void AppendCall(StringBuilder output, EquatableArray<ExpressionSyntax> arguments)
    {
        if (arguments.Count > 0) AppendList(output.Append('('), arguments).Append(')');
    }

    private static StringBuilder AppendList(StringBuilder output, EquatableArray<ExpressionSyntax> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) output.Append(", ");
            Append(output, items[i]);
        }

        return output;
    }
}
