using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes the writing of a type's seq.</summary>
internal sealed class SeqWriteEmitter(TypeIr type)
{
    private readonly SettleEmitter _settling = new(EmissionContext.Writing);

    public void Write(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("public override void M_Write(global::Tephra.KaitaiWriter writer)"))
        {
            if (type.Endian is not null) new EndianEmitter(type.Endian, "writer").WriteDecision(writer);
            if (type.Seq.Any(AttributeWriteEmitter.UsesIndex)) writer.Line("var index = -1L;");
            if (type.Seq.Any(field => AttributeWriteEmitter.Uses(SettleKind.Size, field))) writer.Line("long size;");
            foreach (var field in type.Seq) WriteKnown(writer, field);
            foreach (var field in type.Seq)
            {
                writer.Gap();
                writer.Line($"writer.Field = {Literal.Of(field.Id)};");
                if (PositionUse.Of(field)) writer.Line("writer.Sync();");
                new AttributeWriteEmitter(field, EmissionContext.Writing).Write(writer, CSharpName.Property(field.Id));
            }

            writer.Gap();
            if (type.ParseInstances.Count > 0) writer.Line("writer.Defer(this);");
        }
    }

    // What is known before anything is written is set at once, so that one pass suffices.
    private void WriteKnown(SourceWriter writer, AttributeIr field)
    {
        if (field.Repeat is not { Kind: RepeatKind.Expression, Derivation: { } derivation } repeat) return;
        var value = CSharpName.Property(field.Id);
        writer.Gap();
        writer.Line($"writer.Field = {Literal.Of(field.Id)};");
        if (field.IsOptional)
        {
            using (writer.Open($"if ({value} is not null)")) _settling.Write(writer, SettleKind.Count, repeat.Expression!, derivation, value + ".Count");
        }
        else
        {
            _settling.Write(writer, SettleKind.Count, repeat.Expression!, derivation, value + ".Count");
        }
    }
}
