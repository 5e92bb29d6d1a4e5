using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;
using Tephra.Schema.Syntax;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>The type of every member, found when first asked for.</summary>
internal sealed class MemberTypes(BindingSession session)
{
    private readonly Dictionary<MemberSymbol, (DataType Type, bool IsOptional)> _known = [];
    private readonly Dictionary<MemberSymbol, ExpressionIr> _values = [];
    private readonly HashSet<MemberSymbol> _inProgress = [];

    /// <summary>The member's type and whether its value may be absent.</summary>
    public (DataType Type, bool IsOptional) Of(MemberSymbol member)
    {
        if (_known.TryGetValue(member, out var known)) return known;
        if (!_inProgress.Add(member))
        {
            var span = member.Attribute?.Value?.Span ?? member.Attribute?.Span ?? member.Parameter!.Id.Span;
            member.Owner.Schema.Bag.Report(DiagnosticCatalogue.DependsOnItself, span, member.Id);
            return (DataType.Unknown, false);
        }

        var found = member.Owner.Schema.Bag.Muted(member.Attribute is { IsBroken: true }, () => Find(member));
        _inProgress.Remove(member);
        _known[member] = found;
        return found;
    }

    /// <summary>The bound expression of a value instance.</summary>
    public ExpressionIr Value(MemberSymbol member)
    {
        Of(member);
        return _values.TryGetValue(member, out var value) ? value : new LocalIr(DataType.Unknown, LocalKind.Item);
    }

    /// <summary>The type of one element of what is read, and whether a switch may leave it absent.</summary>
    public (DataType Type, bool IsOptional) OfElement(TypeSymbol owner, AttributeSyntax attribute)
    {
        switch (attribute.Type)
        {
            case null:
                return (DataType.Bytes, false);
            case SingleTypeSyntax single:
                return (OfName(owner, single.Type, attribute), false);
            case SwitchTypeSyntax many:
                var types = many.Cases.Select(@case => OfName(owner, @case.Type, attribute)).ToList();
                var isOpen = many.Cases.All(@case => @case.Value is not null);
                if (isOpen && attribute.Range.IsBounded) types.Add(DataType.Bytes);
                return types.Contains(DataType.Unknown) ? (DataType.Unknown, false) : (OfCases(owner, attribute, types), isOpen && !attribute.Range.IsBounded);
            default:
                throw new InvalidOperationException();
        }
    }

    // The class of another schema can't know what a switch here wants of it: it would have to be emitted again for each.
    private static DataType OfCases(TypeSymbol owner, AttributeSyntax attribute, List<DataType> types)
    {
        if (types.Count == 0) return DataType.Any;
        // Whoever registers a type is not known here.
        if (attribute.Open is { Value: true } && types.All(type => type is UserType)) return DataType.Struct;
        var combined = types.Aggregate(TypeAlgebra.Combine);
        return combined is StructType && types.All(type => ((UserType)type).Reference.SharesSchemaWith(owner.Reference))
            ? new StructType(new InterfaceReference(owner.Reference, attribute.Id))
            : combined;
    }

    private (DataType Type, bool IsOptional) Find(MemberSymbol member) => member switch
    {
        { Parameter: { } parameter } => (session.ParameterType(member.Owner, parameter), false),
        { Kind: MemberKind.ValueInstance, Attribute: { } value } => (OfValue(member, value), value.If is not null || (_values.TryGetValue(member, out var bound) && MayBeAbsent(bound))),
        _ => OfRead(member.Owner, member.Attribute!),
    };

    private (DataType Type, bool IsOptional) OfRead(TypeSymbol owner, AttributeSyntax attribute)
    {
        var (element, isOpen) = OfElement(owner, attribute);
        return attribute.Repeat is null || element is UnknownType
            ? (element, isOpen || attribute.If is not null)
            : (new ArrayType(element), attribute.If is not null);
    }

    /// <summary>The type that a name under <c>type</c> stands for.</summary>
    public DataType OfName(TypeSymbol owner, Expressions.TypeReferenceSyntax written, AttributeSyntax attribute)
    {
        if (written.Name.Path.Count == 1 && !written.Name.IsAbsolute)
        {
            var name = written.Name.Path[0].Value;
            if (name is "str" or "strz") return DataType.String;
            if (BuiltinTypes.Number(name) is { } number) return session.WithEnum(owner, number.Type, attribute.Enum);
            if (BuiltinTypes.Bits(name) is { } bits)
            {
                var type = bits.Width == 1 && attribute.Enum is null ? DataType.Boolean : new BitsType(bits.Width);
                return session.WithEnum(owner, type, attribute.Enum);
            }
        }

        return session.ResolveType(owner, written.Name) is { } user ? new UserType(user.Reference) : DataType.Unknown;
    }

    // Absence goes through: an instance that is nothing but an absent value is absent, too.
    private static bool MayBeAbsent(ExpressionIr value) => value switch
    {
        MemberIr member => member.IsOptional,
        TernaryIr ternary => MayBeAbsent(ternary.WhenTrue) || MayBeAbsent(ternary.WhenFalse),
        _ => false,
    };

    private DataType OfValue(MemberSymbol member, AttributeSyntax attribute)
    {
        if (attribute.Value is not { } written) return DataType.Unknown;
        var value = session.Bind(written, new ExpressionScope(member.Owner));
        _values[member] = value;
        if (attribute.Enum is not null && value.Type is not ({ IsInteger: true } or UnknownType))
        {
            member.Owner.Schema.Bag.Report(DiagnosticCatalogue.EnumNeedsInteger, written.Span, Describe.Type(value.Type));
            return DataType.Unknown;
        }

        return session.WithEnum(member.Owner, TypeAlgebra.Calculated(value.Type), attribute.Enum);
    }
}
