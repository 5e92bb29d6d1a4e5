using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>Finds all expressions of a type that must give what the data needs.</summary>
/// <param name="members">What the names stand for.</param>
internal sealed class ConstraintCollector(IMemberSource members)
{
    private static readonly ExpressionIr Needed = new LocalIr(DataType.CalculatedInteger, LocalKind.Needed);

    private readonly CandidateFinder _finder = new(members);

    /// <summary>Those of a type and of all declared in it.</summary>
    public IEnumerable<Constraint> Of(TypeIr type)
    {
        var own = type.Seq.SelectMany(field => Of(type.Reference, field, MemberKind.Field));
        var instances = type.ParseInstances.SelectMany(instance =>
            Some(type.Reference, instance.Attribute, ConstraintKind.Position, instance.Position, Needed)
                .Concat(Of(type.Reference, instance.Attribute, MemberKind.ParseInstance)));
        return own.Concat(instances).Concat(type.Types.SelectMany(Of));
    }

    /// <summary>The value under validation, or the element of it.</summary>
    public static ExpressionIr ValueOf(TypeReference owner, AttributeIr attribute, MemberKind kind)
    {
        var member = new MemberIr(attribute.Type, new SelfIr(new UserType(owner)), attribute.Id, kind, attribute.IsOptional);
        return attribute.Repeat is null ? member : new IndexIr(attribute.Read.Type, member, new LocalIr(DataType.CalculatedInteger, LocalKind.Index));
    }

    private IEnumerable<Constraint> Of(TypeReference owner, AttributeIr attribute, MemberKind kind)
    {
        var size = Some(owner, attribute, ConstraintKind.Size, SizeOf(attribute.Read), Needed);
        var count = Some(owner, attribute, ConstraintKind.Count, attribute.Repeat is { Kind: RepeatKind.Expression } repeat ? repeat.Expression : null, Needed);
        var on = attribute.Read is ReadSwitchIr choice
            ? Some(owner, attribute, ConstraintKind.Switch, choice.On, new LocalIr(choice.On.Type, LocalKind.Needed))
            : [];
        var condition = Some(
            owner, attribute, ConstraintKind.Condition, attribute.Condition, Calculation.Comparison(BinaryOperator.NotEqual, Needed, Calculation.Zero));
        var valid = attribute is { Valid: ValidEqualIr { Expected: var expected }, Read: not ReadSwitchIr } && members.MayDerive(owner, attribute.Id)
            ? Some(owner, attribute, ConstraintKind.Valid, expected, ValueOf(owner, attribute, kind))
            : [];
        return size.Concat(count).Concat(on).Concat(valid).Concat(condition);
    }

    private IEnumerable<Constraint> Some(TypeReference owner, AttributeIr attribute, ConstraintKind kind, ExpressionIr? expression, ExpressionIr needed)
    {
        if (expression is null || Presets.IsConstant(expression)) yield break;
        var fields = _finder.FieldsOf(expression);
        yield return new Constraint(owner, attribute, kind, expression, needed)
        {
            Fields = fields,
            Candidates = _finder.CandidatesOf(fields, expression, needed),
        };
    }

    // All cases of a switch have the same size.
    private static ExpressionIr? SizeOf(ReadIr read) => read switch
    {
        ReadBytesIr bytes => bytes.Range.Size,
        ReadStringIr text => text.Range.Size,
        ReadUserIr user => user.Range?.Size,
        ReadSwitchIr choice => choice.Cases.Select(@case => SizeOf(@case.Read)).Append(choice.Otherwise is null ? null : SizeOf(choice.Otherwise)).FirstOrDefault(size => size is not null),
        _ => null,
    };
}
