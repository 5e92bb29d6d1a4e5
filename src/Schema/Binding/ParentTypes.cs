using Tephra.Schema.Expressions;
using Tephra.Schema.Syntax;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>The type of <c>_parent</c>: that of the single type that uses a type, or any where there are several or none.</summary>
internal sealed class ParentTypes(BindingSession session)
{
    private readonly Dictionary<SchemaSymbol, Dictionary<TypeSymbol, List<DataType>>> _users = [];
    private readonly HashSet<SchemaSymbol> _inProgress = [];

    public DataType Of(TypeSymbol type)
    {
        if (!_users.TryGetValue(type.Schema, out var users))
        {
            // An explicit parent may itself be found through a _parent; what is not known by then counts as any.
            if (!_inProgress.Add(type.Schema)) return DataType.Struct;
            _users[type.Schema] = users = Collect(type.Schema);
        }

        return users.TryGetValue(type, out var found) && found.Count == 1 ? found[0] : DataType.Struct;
    }

    private Dictionary<TypeSymbol, List<DataType>> Collect(SchemaSymbol schema)
    {
        var users = new Dictionary<TypeSymbol, List<DataType>>();
        foreach (var user in schema.Root.SelfAndNested())
        {
            foreach (var attribute in user.Syntax.Seq.Concat(user.Syntax.Instances))
            {
                foreach (var used in UsedTypes(user, attribute))
                {
                    if (used.Schema != schema || ParentOf(user, attribute) is not { } parent) continue;
                    if (!users.TryGetValue(used, out var known)) users.Add(used, known = []);
                    if (!known.Contains(parent)) known.Add(parent);
                }
            }
        }

        return users;
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
