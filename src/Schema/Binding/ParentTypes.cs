using Tephra.Schema.Expressions;
using Tephra.Schema.Syntax;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>The type of <c>_parent</c>: that of the single type that uses a type, or any where there are several or none.</summary>
internal sealed class ParentTypes(BindingSession session)
{
    private readonly Dictionary<SchemaSymbol, ILookup<TypeSymbol, (TypeSymbol User, AttributeSyntax Attribute)>> _uses = [];
    private readonly Dictionary<TypeSymbol, DataType> _known = [];
    private readonly HashSet<TypeSymbol> _inProgress = [];
    private bool _hasReturned;

    public DataType Of(TypeSymbol type)
    {
        if (_known.TryGetValue(type, out var known)) return known;
        if (!_inProgress.Add(type))
        {
            _hasReturned = true;
            return DataType.Struct;
        }

        var parents = new HashSet<DataType>();
        foreach (var (user, attribute) in UsesIn(type.Schema)[type])
        {
            _hasReturned = false;
            // An explicit parent may itself be found through a _parent; what leads back to this type says nothing new.
            if (ParentOf(user, attribute) is { } parent and not UnknownType && !(_hasReturned && parent is StructType)) parents.Add(parent);
        }

        _inProgress.Remove(type);
        return _known[type] = parents.Count == 1 ? parents.First() : DataType.Struct;
    }

    private ILookup<TypeSymbol, (TypeSymbol User, AttributeSyntax Attribute)> UsesIn(SchemaSymbol schema)
    {
        if (_uses.TryGetValue(schema, out var known)) return known;
        var uses =
            from user in schema.Root.SelfAndNested()
            from attribute in user.Syntax.Seq.Concat(user.Syntax.Instances)
            from used in UsedTypes(user, attribute)
            where used.Schema == schema
            select (Used: used, User: user, Attribute: attribute);
        return _uses[schema] = uses.ToLookup(use => use.Used, use => (use.User, use.Attribute));
    }

    private DataType? ParentOf(TypeSymbol user, AttributeSyntax attribute) => attribute.Parent switch
    {
        null => new UserType(user.Reference),
        BooleanSyntax { Value: false } => null,
        var expression => session.Bind(expression, new ExpressionScope(user, HasIndex: attribute.Repeat is not null)).Type switch { StructType => DataType.Struct, var type => type },
    };

    private IEnumerable<TypeSymbol> UsedTypes(TypeSymbol user, AttributeSyntax attribute)
    {
        var written = attribute.Type switch
        {
            SingleTypeSyntax single => [single.Type],
            SwitchTypeSyntax many => many.Cases.Select(@case => @case.Type),
            _ => [],
        };
        return written.Select(type => session.Table.FindType(user, type.Name)).OfType<TypeSymbol>();
    }
}
