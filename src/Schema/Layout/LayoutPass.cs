using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema.Layout;

/// <summary>Gives each type its extent and the offsets of its fields, and each repetition what is known of its elements' size.</summary>
/// <param name="extents">How many bits things take.</param>
/// <param name="plainTypes">Which types can be looked at at any time.</param>
public sealed class LayoutPass(ExtentCalculator extents, PlainTypes plainTypes)
{
    /// <summary>The same type, laid out.</summary>
    public TypeIr Apply(TypeIr type) => type with
    {
        Extent = extents.OfType(type.Reference),
        IsNumbers = plainTypes.ContainsNumbers(type.Reference),
        Offsets = plainTypes.Contains(type.Reference) ? plainTypes.OffsetsOf(type.Seq) : default,
        Seq = type.Seq.Select(field => Apply(field, mayBeLazy: !type.IsDebug)).ToEquatableArray(),
        ParseInstances = type.ParseInstances.Select(instance => instance with { Attribute = Apply(instance.Attribute, mayBeLazy: !type.IsDebug) }).ToEquatableArray(),
        Types = type.Types.Select(Apply).ToEquatableArray(),
    };

    private AttributeIr Apply(AttributeIr attribute, bool mayBeLazy)
    {
        attribute = attribute with { HoldsObjects = plainTypes.HoldsObjects(attribute.Type) };
        if (attribute.Repeat is not { } repeat) return attribute;
        var bits = extents.OfRead(attribute.Read).Minimum;
        var isLazy = mayBeLazy && repeat.Kind != RepeatKind.Until && attribute.Valid is null && plainTypes.ContainsElement(attribute.Read);
        return attribute with { Repeat = repeat with { MinimumElementBits = bits, LazyElementSize = isLazy ? (int)(bits / 8) : null, IsNumbers = isLazy && plainTypes.ContainsNumbers(attribute.Read) } };
    }
}
