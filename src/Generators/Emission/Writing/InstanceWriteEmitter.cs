using System.Globalization;
using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes the writing of a type's parse instances.</summary>
internal sealed class InstanceWriteEmitter(TypeIr type)
{
    public void Write(SourceWriter writer)
    {
        if (type.ParseInstances.Count == 0) return;
        // Other views of the same bytes come when what they show stands.
        var ordered = type.ParseInstances.OrderBy(instance => Others(instance).Any() && !IsPrimary(instance)).ThenBy(instance => instance.Order).ToList();
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("protected override void M_WriteInstances(global::Tephra.KaitaiWriter writer, bool elsewhere)"))
        {
            foreach (var instance in ordered)
            {
                writer.Line($"if ({(IsElsewhere(instance) ? "elsewhere" : "!elsewhere")}) M_Write{CSharpName.Property(instance.Attribute.Id)}(writer);");
            }
        }

        foreach (var instance in ordered) WriteOne(writer, instance);
    }

    private static bool IsElsewhere(ParseInstanceIr instance) => instance.Io is not (null or IoIr { Target: SelfIr });

    private void WriteOne(SourceWriter writer, ParseInstanceIr instance)
    {
        var attribute = instance.Attribute;
        var field = CSharpName.Backing(CSharpName.Property(attribute.Id));
        var isElsewhere = IsElsewhere(instance);
        var lazy = PositionUse.OfAsking(instance) ? EmissionContext.Lazy with { Position = MemberEmitter.AskedAt(instance) } : EmissionContext.Lazy;
        var context = isElsewhere ? lazy : EmissionContext.Writing;
        var outside = new ExpressionEmitter(lazy);
        writer.Gap();
        using (writer.Open($"private void M_Write{CSharpName.Property(attribute.Id)}(global::Tephra.KaitaiWriter outer)"))
        {
            writer.Line($"if (!{field}.TryGet(out var value){(attribute.IsOptional && attribute.Condition is null ? " || value is null" : "")}) return;");
            if (attribute.Condition is { } condition)
            {
                // There is no stream and no place where nothing is.
                writer.Line("if (value is null) return;");
            }

            var io = instance.Io is null ? "M_Io" : outside.Emit(instance.Io).Text;
            var position = instance.Position is null ? "-1" : outside.ToInt64(instance.Position);
            writer.Line($"outer.BeginInstance(this, {Literal.Of(attribute.Id)});");
            writer.Line($"var writer = outer.OpenPiece({io}, {position}, {field}.Start, {field}.End, isView: {View(instance)});");
            writer.Line("if (writer is null) return;");
            if (AttributeWriteEmitter.UsesIndex(attribute)) writer.Line("var index = -1L;");
            if (AttributeWriteEmitter.Uses(SettleKind.Size, attribute)) writer.Line("long size;");
            if (attribute.Repeat is { Kind: RepeatKind.Expression, Derivation: { } count } repeat)
            {
                new SettleEmitter(context).Write(writer, SettleKind.Count, repeat.Expression!, count, "value.Count");
            }

            new AttributeWriteEmitter(attribute, context).Write(writer, "value");
            if (PositionUse.CountsFromEnd(instance))
            {
                writer.Line("writer.PlaceAtEnd();");
                return;
            }

            var align = instance.Align.ToString(CultureInfo.InvariantCulture);
            var placed = $"writer.Place(align: {align}, isMovable: {(instance.Derivation is null ? "false" : "true")})";
            if (instance.Derivation is null)
            {
                writer.Line(placed + ";");
                return;
            }

            writer.Line($"var position = {placed};");
            writer.Line($"if (writer.Differs({position}, position)) {new SettleEmitter(lazy).Assign(instance.Derivation, Code.Primary("position"))};");
        }
    }

    private string View(ParseInstanceIr instance)
    {
        var others = Others(instance).Select(other => $"{CSharpName.Backing(CSharpName.Property(other.Attribute.Id))}.IsAssigned").ToList();
        if (others.Count == 0) return "false";
        var own = $"!{CSharpName.Backing(CSharpName.Property(instance.Attribute.Id))}.IsAssigned";
        return IsPrimary(instance) ? $"{own} && ({string.Join(" || ", others)})" : own;
    }

    private IEnumerable<ParseInstanceIr> Others(ParseInstanceIr instance) => type.ParseInstances.Where(other =>
        other != instance && instance.Position is not null && other.Position == instance.Position && other.Io == instance.Io);

    // What has a structure says more than its bytes.
    private bool IsPrimary(ParseInstanceIr instance)
    {
        var group = type.ParseInstances.Where(other => other == instance || Others(instance).Contains(other)).ToList();
        return (group.Find(other => HasStructure(other.Attribute.Read)) ?? group[0]) == instance;
    }

    private static bool HasStructure(ReadIr read) => read is ReadUserIr or ReadSwitchIr;
}
