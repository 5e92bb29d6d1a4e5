using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>A member of a class, of whatever kind.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What sort of member it is.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="TypeName">The type as a schema writes it.</param>
/// <param name="HoldsObjects">Whether a walk over objects must look into its value.</param>
internal sealed record MemberSlot(string Id, MemberKind Kind, DataType Type, string TypeName, bool HoldsObjects)
{
    /// <summary>The members of a type, in the order of their table.</summary>
    public static IEnumerable<MemberSlot> Of(TypeIr type) =>
        type.Parameters.Select(parameter => new MemberSlot(parameter.Id, MemberKind.Parameter, parameter.Type, MemberTypeName.Of(parameter.Type), CSharpType.MayHoldObjects(parameter.Type)))
            .Concat(type.Seq.Select(field => new MemberSlot(field.Id, MemberKind.Field, field.Type, MemberTypeName.Of(field), field.HoldsObjects)))
            .Concat(type.ParseInstances.Select(instance => instance.Attribute)
                .Select(instance => new MemberSlot(instance.Id, MemberKind.ParseInstance, instance.Type, MemberTypeName.Of(instance), instance.HoldsObjects)))
            .Concat(type.ValueInstances.Select(instance => new MemberSlot(instance.Id, MemberKind.ValueInstance, instance.Type, MemberTypeName.Of(instance.Type), CSharpType.MayHoldObjects(instance.Type))));

    /// <summary>Its property.</summary>
    public string Name => CSharpName.Property(Id);

    /// <summary>The field behind a property that gets its value when asked for.</summary>
    public string Backing => CSharpName.Backing(Name);

    /// <summary>Whether it gets its value when asked for.</summary>
    public bool IsLazy => Kind is MemberKind.ParseInstance or MemberKind.ValueInstance;

    /// <summary>Whether the object holds the value, rather than refers to it.</summary>
    public bool IsOwner => Kind is MemberKind.Field or MemberKind.ParseInstance;
}
