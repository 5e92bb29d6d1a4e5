using Tephra.Schema.Ir;
using Tephra.Schema.Layout;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Answers what members are from a schema that was bound, and from the declarations of those it imports.</summary>
internal sealed class MemberSource : IMemberSource
{
    private readonly BindingSession _session;
    private readonly Dictionary<(TypeReference Type, string Id), AttributeIr> _attributes = [];
    private readonly Dictionary<TypeReference, TypeIr> _types = [];
    private readonly Dictionary<TypeReference, List<(TypeIr User, ReadUserIr Read)>> _uses = [];

    public MemberSource(BindingSession session, TypeIr root)
    {
        _session = session;
        Add(root);
    }

    public AttributeIr? Attribute(TypeReference type, string id)
    {
        if (_attributes.TryGetValue((type, id), out var known)) return known;
        if (_types.ContainsKey(type)) return null;
        var fields = _session.SeqOf(_session.Table[type]) ?? default;
        return fields.FirstOrDefault(field => field.Id == id);
    }

    public ExpressionIr? Value(TypeReference type, string id) =>
        Member(type, id) is { Kind: MemberKind.ValueInstance, Attribute.If: null } member && _session.MemberTypes.Value(member) is { Type: not UnknownType } value ? value : null;

    public (ExpressionIr Argument, DataType Parent)? Argument(TypeReference type, string id)
    {
        if (!_uses.TryGetValue(type, out var uses) || !_types.TryGetValue(type, out var used)) return null;
        var number = used.Parameters.Select(parameter => parameter.Id).ToList().IndexOf(id);
        var (user, read) = uses[0];
        if (number < 0 || number >= read.Arguments.Count || used.Parent != new UserType(user.Reference)) return null;
        var argument = read.Arguments[number];
        var isAlwaysThat = uses.All(use =>
            use.User.Reference == user.Reference && use.Read.Parent.Kind == ParentKind.Containing && use.Read.Arguments.Count == read.Arguments.Count && use.Read.Arguments[number] == argument);
        return isAlwaysThat && !IsLocal(argument) ? (argument, used.Parent) : null;
    }

    public bool MayDerive(TypeReference type, string id) => Member(type, id)?.Attribute is not { MayDerive: false };

    private static bool IsLocal(ExpressionIr argument) => IrTree.SelfAndDescendants(argument).Any(part => part is LocalIr);

    private MemberSymbol? Member(TypeReference type, string id) =>
        _session.Table[type].Members.TryGetValue(id, out var member) ? member : null;

    private void Add(TypeIr type)
    {
        _types[type.Reference] = type;
        foreach (var attribute in type.Seq.Concat(type.ParseInstances.Select(instance => instance.Attribute)))
        {
            _attributes[(type.Reference, attribute.Id)] = attribute;
            AddUse(type, attribute.Read);
        }

        foreach (var nested in type.Types) Add(nested);
    }

    private void AddUse(TypeIr user, ReadIr read)
    {
        if (read is ReadSwitchIr choice)
        {
            foreach (var @case in choice.Cases) AddUse(user, @case.Read);
            if (choice.Otherwise is { } otherwise) AddUse(user, otherwise);
        }

        if (read is not ReadUserIr used) return;
        if (!_uses.TryGetValue(used.User.Reference, out var uses)) _uses.Add(used.User.Reference, uses = []);
        uses.Add((user, used));
    }
}
