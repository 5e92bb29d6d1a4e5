using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes how a class tells where in it a child is, for the paths of errors in values that are read late.</summary>
internal sealed class LocateEmitter(TypeIr type)
{
    private const string Find = "global::Tephra.KaitaiPath.Find";

    public void Write(SourceWriter writer)
    {
        var places = type.Seq.Where(field => CSharpType.MayHoldObjects(field.Type))
            .Select(field => $"{Find}(child, {CSharpName.Property(field.Id)}, {Literal.Of(field.Id)})")
            .Concat(type.ParseInstances.Where(instance => CSharpType.MayHoldObjects(instance.Attribute.Type))
                .Select(instance => instance.Attribute.Id)
                .Select(id => $"{Find}(child, {CSharpName.Backing(CSharpName.Property(id))}.ValueOrDefault, {Literal.Of(id)})"))
            .ToList();
        if (places.Count == 0) return;
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override string? M_Locate(global::Tephra.KaitaiStruct child) =>");
        writer.Indent();
        for (var i = 0; i < places.Count; i++) writer.Line((i == 0 ? "" : "?? ") + places[i] + (i == places.Count - 1 ? ";" : ""));
        writer.Outdent();
    }
}
