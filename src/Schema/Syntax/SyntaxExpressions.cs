using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>Finds every expression that stands in a schema.</summary>
internal static class SyntaxExpressions
{
    public static IEnumerable<ExpressionSyntax> Of(TypeSyntax type) =>
        Some(type.Text)
            .Concat(OfEndian(type.Meta.Endian))
            .Concat(type.Seq.SelectMany(Of))
            .Concat(type.Instances.SelectMany(Of))
            .Concat(type.Types.SelectMany(Of));

    private static IEnumerable<ExpressionSyntax> Of(AttributeSyntax attribute) =>
        Some(attribute.If, attribute.Repeat?.Expression, attribute.Range.Size, attribute.Parent, attribute.Position, attribute.Io, attribute.Value)
            .Concat(attribute.Range.Process?.Arguments ?? default)
            .Concat(OfType(attribute.Type))
            .Concat(OfValid(attribute.Valid));

    private static IEnumerable<ExpressionSyntax> OfType(TypeChoiceSyntax? type) => type switch
    {
        SingleTypeSyntax single => single.Type.Arguments,
        SwitchTypeSyntax many => many.Cases.SelectMany(@case => @case.Type.Arguments.Concat(Some(@case.Value))).Append(many.On),
        _ => default(EquatableArray<ExpressionSyntax>),
    };

    private static IEnumerable<ExpressionSyntax> OfValid(ValidSyntax? valid) => valid switch
    {
        ValidEqualSyntax equal => [equal.Expected],
        ValidRangeSyntax range => Some(range.Minimum, range.Maximum),
        ValidAnyOfSyntax anyOf => anyOf.Candidates,
        ValidExpressionSyntax expression => [expression.Condition],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfEndian(EndianSyntax? endian) =>
        endian is CalculatedEndianSyntax calculated ? calculated.Cases.SelectMany(@case => Some(@case.Value)).Append(calculated.On) : [];

    private static IEnumerable<ExpressionSyntax> Some(params ExpressionSyntax?[] expressions) => expressions.OfType<ExpressionSyntax>();
}
