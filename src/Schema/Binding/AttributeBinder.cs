using System.Numerics;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Syntax;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Binds what is read from a stream: an element of a seq, or a parse instance.</summary>
internal sealed class AttributeBinder(BindingSession session, TypeSymbol owner)
{
    public AttributeIr Bind(AttributeSyntax attribute)
    {
        var (type, isOptional) = session.MemberTypes.Of(owner.Members[attribute.Id]);
        var (element, _) = session.MemberTypes.OfElement(owner, attribute);
        var scope = new ExpressionScope(owner, HasIndex: attribute.Repeat is not null);
        return new AttributeIr(
            attribute.Id,
            attribute.SchemaPath,
            type,
            isOptional,
            new ReadBinder(session, owner, attribute, scope).Bind(),
            attribute.If is null ? null : Expect(attribute.If, new ExpressionScope(owner), DataType.Boolean, "'if'"),
            BindRepeat(attribute, element),
            BindValid(attribute, scope with { Item = element }, element),
            Documentation(attribute.Documentation));
    }

    /// <param name="attribute">The instance.</param>
    /// <param name="number">Which of the type's parse instances it is.</param>
    public ParseInstanceIr BindInstance(AttributeSyntax attribute, int number) => new(
        Bind(attribute),
        attribute.Io is null ? null : Expect(attribute.Io, new ExpressionScope(owner), DataType.Io, "'io'"),
        attribute.Position is null ? null : Expect(attribute.Position, new ExpressionScope(owner), DataType.CalculatedInteger, "'pos'"),
        null,
        attribute.Align?.Value ?? 1,
        attribute.Order?.Value ?? number);

    public static DocumentationIr Documentation(DocumentationSyntax syntax) => new(syntax.Text, syntax.References, syntax.OriginalId);

    private RepeatIr? BindRepeat(AttributeSyntax attribute, DataType element)
    {
        if (attribute.Repeat is not { } repeat) return null;
        var expression = (repeat.Kind, repeat.Expression) switch
        {
            (RepeatKind.Expression, { } count) => Expect(count, new ExpressionScope(owner), DataType.CalculatedInteger, "'repeat-expr'"),
            (RepeatKind.Until, { } until) =>
                Expect(until, new ExpressionScope(owner, element, HasIndex: true), DataType.Boolean, "'repeat-until'"),
            _ => null,
        };
        return new RepeatIr(repeat.Kind, expression, 0);
    }

    private ValidIr? BindValid(AttributeSyntax attribute, ExpressionScope scope, DataType element)
    {
        switch (attribute.Valid)
        {
            case ValidEqualSyntax equal:
                return new ValidEqualIr(Comparable(equal.Expected, scope, element));
            case ValidRangeSyntax range:
                return new ValidRangeIr(
                    range.Minimum is null ? null : Ordered(range.Minimum, scope, element, "min"),
                    range.Maximum is null ? null : Ordered(range.Maximum, scope, element, "max"));
            case ValidAnyOfSyntax anyOf:
                return new ValidAnyOfIr(anyOf.Candidates.Select(candidate => Comparable(candidate, scope, element)).ToEquatableArray());
            case ValidInEnumSyntax inEnum:
                if (element is not (EnumType or UnknownType)) owner.Schema.Bag.Report(DiagnosticCatalogue.InEnumNeedsEnum, inEnum.Span);
                return new ValidInEnumIr(ValuesOfEnum(attribute));
            case ValidExpressionSyntax expression:
                return new ValidExpressionIr(Expect(expression.Condition, scope, DataType.Boolean, "'valid/expr'"));
            default:
                return null;
        }
    }

    private EquatableArray<BigInteger> ValuesOfEnum(AttributeSyntax attribute) =>
        attribute.Enum is { } name && session.ResolveEnum(owner, name.IsAbsolute, name.Path) is { } symbol
            ? symbol.Syntax.Values.Select(value => value.Value).ToEquatableArray()
            : default;

    private ExpressionIr Ordered(ExpressionSyntax syntax, ExpressionScope scope, DataType element, string key)
    {
        if (element is not ({ IsNumeric: true } or StringType or BytesType or UnknownType))
        {
            owner.Schema.Bag.Report(DiagnosticCatalogue.OperatorMismatch, syntax.Span, $"valid/{key}", Describe.Type(element));
        }

        return Comparable(syntax, scope, element);
    }

    private ExpressionIr Comparable(ExpressionSyntax syntax, ExpressionScope scope, DataType element) =>
        Expect(syntax, scope with { Item = null }, element is UnknownType ? DataType.Any : element.IsNumeric ? DataType.CalculatedFloat : element, "What the value is compared with");

    private ExpressionIr Expect(ExpressionSyntax syntax, ExpressionScope scope, DataType wanted, string what) =>
        new ExpressionBinder(session, scope).Expect(syntax, wanted, what);
}
