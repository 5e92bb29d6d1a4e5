using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>
/// Writes, beside a property whose value is decided by a switch and which has no type that tells what is in it, a property
/// for each type it may have.
/// </summary>
internal static class AccessorEmitter
{
    public static void Write(SourceWriter writer, AttributeIr attribute, TypeReference root)
    {
        if (attribute is not { Repeat: null, Read: ReadSwitchIr { Type: AnyType or StructType { Interface: null } } choice }) return;
        var types = choice.Cases.Select(@case => @case.Read.Type)
            .Concat(choice.Otherwise is { } otherwise ? [otherwise.Type] : [])
            .GroupBy(CSharpType.Of)
            .Select(same => same.First())
            .ToList();
        var own = new HashSet<string>(types.Where(type => !AccessorName.IsOutside(type, root)).Select(type => AccessorName.Of(attribute.Id, type, root)));
        foreach (var type in types)
        {
            var name = AccessorName.Of(attribute.Id, type, root);
            // Only '::name' tells a type of another schema from one of this schema's own.
            if (AccessorName.IsOutside(type, root) && own.Contains(name)) name = AccessorName.OfOutside(attribute.Id, type, root);
            writer.Gap();
            writer.Line($"/// <summary>The value of {attribute.Id} where it is of type {type}, else <see langword=\"null\"/>.</summary>");
            writer.Line($"public {CSharpType.Of(type)}? {name} => {CSharpName.Property(attribute.Id)} as {CSharpType.Of(type, CSharpType.IsStruct(type))};");
        }
    }
}
