using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes the reading of a type's seq.</summary>
internal sealed class SeqEmitter(TypeIr type)
{
    public void Write(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("public override void M_Read(ref global::Tephra.KaitaiReader reader)"))
        {
            if (type.Endian is not null) new EndianEmitter(type.Endian).WriteDecision(writer);
            if (type.Seq.Count > 0) WriteFields(writer);
        }

    }

    private void WriteFields(SourceWriter writer)
    {
        var hasIndex = type.Seq.Any(AttributeEmitter.UsesIndex);
        writer.Line("var field = \"\";");
        if (hasIndex) writer.Line("var index = -1L;");
        if (type.Seq.Any(AttributeEmitter.UsesCount)) writer.Line("long count;");
        if (type.Seq.Any(AttributeEmitter.UsesStart)) writer.Line("long start;");
        using (writer.Open("try"))
        {
            foreach (var field in type.Seq)
            {
                writer.Line($"field = {Literal.Of(field.Id)};");
                var moves = PositionUse.Of(field);
                if (moves) writer.Line("reader.Sync();");
                WriteField(writer, field, moves);
                writer.Gap();
            }
        }

        using (writer.Open($"catch (global::Tephra.KaitaiException error) when (error.Within(field{(hasIndex ? ", index" : "")}))")) writer.Line("throw;");
    }

    private void WriteField(SourceWriter writer, AttributeIr field, bool moves)
    {
        var emitter = new AttributeEmitter(field, EmissionContext.Reading with { KeepsPartial = type.IsDebug }, CSharpName.Property(field.Id), declares: false);
        if (field.Condition is null)
        {
            emitter.Write(writer);
            return;
        }

        using (writer.Open($"if ({new ExpressionEmitter(EmissionContext.Reading).Emit(field.Condition)})"))
        {
            if (moves) writer.Line("reader.Resync();");
            emitter.Write(writer);
        }
    }
}
