using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Gives each type the interfaces that the cases of its switches share, and those it shares as a case of one.</summary>
internal sealed class SwitchInterfaces
{
    private readonly Dictionary<TypeReference, TypeIr> _types;
    private readonly ILookup<TypeReference, InterfaceIr> _declared;
    private readonly ILookup<TypeReference, InterfaceReference> _implemented;

    private SwitchInterfaces(TypeIr root)
    {
        _types = SelfAndNested(root).ToDictionary(type => type.Reference);
        var switches = _types.Values.SelectMany(Switches).ToList();
        _declared = switches.ToLookup(each => each.Interface.Owner, each => new InterfaceIr(each.Interface, Common(each.Cases)));
        _implemented = switches.SelectMany(each => each.Cases.Select(@case => (each.Interface, Case: @case)))
            .ToLookup(each => each.Case.Reference, each => each.Interface);
    }

    /// <summary>The same type and all declared in it, with their interfaces.</summary>
    public static TypeIr Apply(TypeIr root) => new SwitchInterfaces(root).ApplyTo(root);

    private TypeIr ApplyTo(TypeIr type) => type with
    {
        Interfaces = _declared[type.Reference].ToEquatableArray(),
        Implements = _implemented[type.Reference].ToEquatableArray(),
        Types = type.Types.Select(ApplyTo).ToEquatableArray(),
    };

    private IEnumerable<(InterfaceReference Interface, List<TypeIr> Cases)> Switches(TypeIr type)
    {
        foreach (var attribute in type.Seq.Concat(type.ParseInstances.Select(instance => instance.Attribute)))
        {
            if (attribute.Read is not ReadSwitchIr { Type: StructType { Interface: { } shared } } choice) continue;
            var reads = choice.Cases.Select(@case => @case.Read).Concat(choice.Otherwise is { } otherwise ? [otherwise] : []);
            yield return (shared, reads.Select(read => ((UserType)read.Type).Reference).Distinct().Select(reference => _types[reference]).ToList());
        }
    }

    private static EquatableArray<InterfaceMemberIr> Common(List<TypeIr> cases)
    {
        var others = cases.Skip(1).Select(type => Members(type).ToDictionary(member => member.Id)).ToList();
        return Members(cases[0])
            .Where(member => others.All(other => other.TryGetValue(member.Id, out var same) && same.IsOptional == member.IsOptional && Shape(same.Type) == Shape(member.Type)))
            .Select(member => others.All(other => other[member.Id].Documentation == member.Documentation) ? member : member with { Documentation = DocumentationIr.None })
            .ToEquatableArray();
    }

    // A field without an id is no more than a number, which says nothing in another type.
    private static IEnumerable<InterfaceMemberIr> Members(TypeIr type) =>
        type.Parameters.Select(parameter => new InterfaceMemberIr(parameter.Id, parameter.Type, false, parameter.Documentation))
            .Concat(type.Seq.Concat(type.ParseInstances.Select(instance => instance.Attribute))
                .Where(attribute => attribute.Id[0] != '_')
                .Select(attribute => new InterfaceMemberIr(attribute.Id, attribute.Type, attribute.IsOptional, attribute.Documentation)))
            .Concat(type.ValueInstances.Select(instance => new InterfaceMemberIr(instance.Id, instance.Type, instance.IsOptional, instance.Documentation)));

    // However many bits a field takes, its value is a number of 64.
    private static DataType Shape(DataType type) => type switch
    {
        BitsType => DataType.CalculatedUnsigned,
        ArrayType array => new ArrayType(Shape(array.Element)),
        _ => type,
    };

    private static IEnumerable<TypeIr> SelfAndNested(TypeIr type) => type.Types.SelectMany(SelfAndNested).Prepend(type);
}
