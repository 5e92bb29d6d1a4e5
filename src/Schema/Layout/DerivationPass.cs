using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>Tells a writer which fields to set when the data changed: the ones sizes, counts, positions and conditions are computed from.</summary>
public sealed class DerivationPass
{
    private readonly IReadOnlyList<Constraint> _constraints;
    private readonly TargetChooser _chooser;
    private readonly TypeIr _root;
    private readonly Dictionary<(TypeReference Owner, string Id, ConstraintKind Kind), DerivationIr?> _chosen;

    /// <summary>Decides for a type and all declared in it.</summary>
    /// <param name="root">The type.</param>
    /// <param name="members">What the names in it stand for.</param>
    public DerivationPass(TypeIr root, IMemberSource members)
    {
        _root = root;
        _constraints = [.. new ConstraintCollector(members).Of(root)];
        _chooser = new TargetChooser(members);
        _chooser.Choose(_constraints);
        _chosen = _constraints.ToDictionary(constraint => (constraint.Owner, constraint.Attribute.Id, constraint.Kind), constraint => constraint.Chosen);
    }

    /// <summary>The sizes, counts and positions that depend on fields, but that nobody sets a field for.</summary>
    public IReadOnlyList<Underived> Underived =>
        [.. _constraints
            .Where(constraint => constraint is { Chosen: null, Kind: ConstraintKind.Size or ConstraintKind.Count or ConstraintKind.Position })
            .Where(constraint => constraint.Fields.Any(used => !_chooser.IsSet(used)))
            .Select(constraint => new Underived(constraint.Owner, constraint.Attribute.Id, constraint.Kind))];

    /// <summary>The same type with what was decided.</summary>
    public TypeIr Apply() => Apply(_root);

    private TypeIr Apply(TypeIr type) => type with
    {
        Seq = type.Seq.Select(field => Apply(type.Reference, field)).ToEquatableArray(),
        ParseInstances = type.ParseInstances.Select(instance => Apply(type.Reference, instance)).ToEquatableArray(),
        Types = type.Types.Select(Apply).ToEquatableArray(),
    };

    private ParseInstanceIr Apply(TypeReference owner, ParseInstanceIr instance) => instance with
    {
        Attribute = Apply(owner, instance.Attribute),
        Derivation = Chosen(owner, instance.Attribute, ConstraintKind.Position),
    };

    private AttributeIr Apply(TypeReference owner, AttributeIr attribute) => attribute with
    {
        Read = Apply(owner, attribute, attribute.Read),
        Repeat = attribute.Repeat is { } repeat ? repeat with { Derivation = Chosen(owner, attribute, ConstraintKind.Count) } : null,
        Valid = attribute.Valid is ValidEqualIr equal ? equal with { Derivation = Chosen(owner, attribute, ConstraintKind.Valid) } : attribute.Valid,
        ConditionDerivation = Chosen(owner, attribute, ConstraintKind.Condition),
        Preset = Presets.Of(attribute),
    };

    private ReadIr Apply(TypeReference owner, AttributeIr attribute, ReadIr read)
    {
        return read switch
        {
            ReadBytesIr bytes => new ReadBytesIr(Sized(bytes.Range)),
            ReadStringIr text => text with { Range = Sized(text.Range) },
            ReadUserIr { Range: { } range } user => user with { Range = Sized(range) },
            ReadSwitchIr choice => choice with
            {
                Cases = choice.Cases.Select(@case => @case with { Read = Apply(owner, attribute, @case.Read) }).ToEquatableArray(),
                Otherwise = choice.Otherwise is null ? null : Apply(owner, attribute, choice.Otherwise),
                Derivation = Chosen(owner, attribute, ConstraintKind.Switch),
            },
            _ => read,
        };

        ByteRangeIr Sized(ByteRangeIr range) => range with { Derivation = Chosen(owner, attribute, ConstraintKind.Size) };
    }

    private DerivationIr? Chosen(TypeReference owner, AttributeIr attribute, ConstraintKind kind) =>
        _chosen.TryGetValue((owner, attribute.Id, kind), out var found) ? found : null;
}
