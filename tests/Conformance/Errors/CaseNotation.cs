using System.Text.RegularExpressions;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Errors;

/// <summary>The reference compiler names a case of a switch by its expression, written as its own syntax tree: <c>Name(identifier(foo))</c>.</summary>
internal static partial class CaseNotation
{
    /// <summary>Whether a case is meant by a name.</summary>
    public static bool IsNamed(YamlScalar key, string name) => Of(key) is { } own && Plain(own) == Plain(name);

    // The name of a case; null where the key is no expression.
    private static string? Of(YamlScalar key)
    {
        if (key.TryGetInteger(out var integer)) return integer.Sign < 0 ? $"UnaryOp(Minus,IntNum({-integer}))" : $"IntNum({integer})";
        if (key.TryGetBoolean(out var truth)) return Truth(truth);
        var bag = new DiagnosticBag(new SourceText("", key.Value));
        var syntax = ExpressionParser.ParseExpression(key.Value, PositionMap.Linear(0), bag);
        // What the reference compiler can't read as a name is one still, for it: the id is found bad later.
        if (syntax is null && key.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) return Identifier(key.Value);
        return syntax is null ? null : Print(syntax);
    }

    private static string Print(ExpressionSyntax syntax) => syntax switch
    {
        IntegerSyntax integer => $"IntNum({integer.Value})",
        FloatSyntax number => $"FloatNum({number.Value})",
        StringSyntax text => $"Str({text.Value})",
        BooleanSyntax truth => Truth(truth.Value),
        NameSyntax name => Identifier(name.Name),
        EnumMemberSyntax member => Print(member),
        MemberSyntax member => $"Attribute({Print(member.Target)},identifier({member.Name.Value}))",
        IndexSyntax index => $"Subscript({Print(index.Target)},{Print(index.Index)})",
        UnarySyntax unary => $"UnaryOp({Print(unary.Operator)},{Print(unary.Operand)})",
        BinarySyntax binary => Print(binary),
        TernarySyntax ternary => $"IfExp({Print(ternary.Condition)},{Print(ternary.WhenTrue)},{Print(ternary.WhenFalse)})",
        ArraySyntax array => $"List({Buffer(array.Items.Select(Print))})",
        _ => "",
    };

    private static string Print(EnumMemberSyntax member)
    {
        var owner = member.Path.Take(member.Path.Count - 1).Select(part => part.Value);
        var type = $"typeId({(member.IsAbsolute ? "true" : "false")},{Buffer(owner)},false)";
        return $"EnumByLabel(identifier({member.Path[^1].Value}),identifier({member.Member.Value}),{type})";
    }

    private static string Print(BinarySyntax binary)
    {
        var (left, right) = (Print(binary.Left), Print(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.And or BinaryOperator.Or => $"BoolOp({binary.Operator},{Buffer([left, right])})",
            BinaryOperator.Equal => $"Compare({left},Eq,{right})",
            BinaryOperator.NotEqual => $"Compare({left},NotEq,{right})",
            BinaryOperator.Less => $"Compare({left},Lt,{right})",
            BinaryOperator.LessOrEqual => $"Compare({left},LtE,{right})",
            BinaryOperator.Greater => $"Compare({left},Gt,{right})",
            BinaryOperator.GreaterOrEqual => $"Compare({left},GtE,{right})",
            _ => $"BinOp({left},{Print(binary.Operator)},{right})",
        };
    }

    private static string Print(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.ShiftLeft => "LShift",
        BinaryOperator.ShiftRight => "RShift",
        BinaryOperator.BitOr => "BitOr",
        BinaryOperator.BitXor => "BitXor",
        _ => "BitAnd",
    };

    private static string Print(UnaryOperator op) => op switch
    {
        UnaryOperator.Negate => "Minus",
        UnaryOperator.Not => "Not",
        _ => "Invert",
    };

    private static string Truth(bool value) => value ? "Bool(true)" : "Bool(false)";

    private static string Identifier(string name) => $"Name(identifier({name}))";

    private static string Buffer(IEnumerable<string> items) => $"List({string.Join(",", items)})";

    // Which of its collections holds a list is no part of a name.
    private static string Plain(string notation) => Collection.Replace(notation, "List(").Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(ArrayBuffer|ArraySeq|WrappedArray|Vector)\(")]
    private static partial Regex Collection { get; }
}
