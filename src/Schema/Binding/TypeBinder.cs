using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;
using Tephra.Schema.Syntax;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Binds a type and all declared in it.</summary>
internal sealed class TypeBinder(BindingSession session, TypeSymbol type)
{
    private static readonly ExtentIr NotLaidOut = new(0, null);

    private DiagnosticBag Bag => type.Schema.Bag;

    /// <summary>The type without its layout, which a later pass finds.</summary>
    public TypeIr Bind()
    {
        var syntax = type.Syntax;
        var attributes = new AttributeBinder(session, type);
        var scope = new ExpressionScope(type);
        return new TypeIr(
            type.Reference,
            AttributeBinder.Documentation(syntax.Documentation),
            session.Parents.Of(type),
            BindEndian(),
            syntax.Parameters.Select(BindParameter).ToEquatableArray(),
            session.SeqOf(type) ?? default,
            syntax.Instances.Where(instance => instance.Value is null).Select((instance, i) => Bag.Muted(instance.IsBroken, () => attributes.BindInstance(instance, i))).ToEquatableArray(),
            syntax.Instances.Where(instance => instance.Value is not null).Select(instance => Bag.Muted(instance.IsBroken, () => BindValue(instance))).ToEquatableArray(),
            syntax.Text is null ? null : new ExpressionBinder(session, scope).Expect(syntax.Text, DataType.String, "'to-string'"),
            syntax.Types.Select(nested => new TypeBinder(session, type.Types[nested.Id.Value]).Bind()).ToEquatableArray(),
            syntax.Enums.Select(nested => BindEnum(type.Enums[nested.Id.Value])).ToEquatableArray(),
            NotLaidOut,
            default,
            false,
            type.Schema.Root.Syntax.Meta.IsDebug,
            default,
            default);
    }

    private EndianIr? BindEndian()
    {
        if (type.Endian != ByteOrder.Calculated) return null;
        var path = string.Concat(type.Path.Skip(1).Select(id => "/types/" + id)) + "/meta/endian";
        if (type.Syntax.Meta.Endian is not CalculatedEndianSyntax calculated) return new EndianIr(null, default, null, path);
        var scope = new ExpressionScope(type);
        var on = session.Bind(calculated.On, scope);
        var wanted = on.Type is UnknownType ? DataType.Any : on.Type.IsNumeric ? DataType.CalculatedFloat : on.Type;
        var cases = calculated.Cases.Where(@case => @case.Value is not null)
            .Select(@case => new EndianCaseIr(new ExpressionBinder(session, scope with { On = on.Type }).Expect(@case.Value!, wanted, "The case"), @case.Order));
        return new EndianIr(on, cases.ToEquatableArray(), calculated.Cases.FirstOrDefault(@case => @case.Value is null)?.Order, path);
    }

    private ParameterIr BindParameter(ParameterSyntax parameter) => new(
        parameter.Id.Value,
        session.MemberTypes.Of(type.Members[parameter.Id.Value]).Type,
        AttributeBinder.Documentation(parameter.Documentation));

    private ValueInstanceIr BindValue(AttributeSyntax instance)
    {
        var member = type.Members[instance.Id];
        var (valueType, isOptional) = session.MemberTypes.Of(member);
        return new ValueInstanceIr(
            instance.Id,
            valueType,
            isOptional,
            session.MemberTypes.Value(member),
            instance.If is null ? null : new ExpressionBinder(session, new ExpressionScope(type)).Expect(instance.If, DataType.Boolean, "'if'"),
            AttributeBinder.Documentation(instance.Documentation));
    }

    private static EnumIr BindEnum(EnumSymbol symbol) => new(
        symbol.Reference,
        symbol.Syntax.Values
            .Select(value => new EnumValueIr(value.Id.Value, value.Value, AttributeBinder.Documentation(value.Documentation)))
            .ToEquatableArray());
}
