using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema.Layout;

/// <summary>Gives each type its extent, and each repetition the size below which no element can be.</summary>
public static class LayoutPass
{
    /// <summary>The same type, laid out.</summary>
    public static TypeIr Apply(TypeIr type, ExtentCalculator extents) => type with
    {
        Extent = extents.OfType(type.Reference),
        Seq = type.Seq.Select(field => Apply(field, extents)).ToEquatableArray(),
        ParseInstances = type.ParseInstances.Select(instance => instance with { Attribute = Apply(instance.Attribute, extents) }).ToEquatableArray(),
        Types = type.Types.Select(nested => Apply(nested, extents)).ToEquatableArray(),
    };

    private static AttributeIr Apply(AttributeIr attribute, ExtentCalculator extents) =>
        attribute.Repeat is null
            ? attribute
            : attribute with { Repeat = attribute.Repeat with { MinimumElementBits = extents.OfRead(attribute.Read).Minimum } };
}
