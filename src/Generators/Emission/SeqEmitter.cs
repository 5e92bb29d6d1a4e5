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

        if (type.Offsets.Count > 0 && type.Seq.All(IsNumber)) WriteNumbers(writer);
    }

    private static bool IsNumber(AttributeIr field) =>
        field.Repeat is null && field.Read is ReadNumberIr or ReadEnumIr or ReadBitsIr;

    private void WriteNumbers(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("protected override bool M_ReadNumbers(ref global::Tephra.KaitaiReader reader)"))
        {
            var view = CSharpName.Of(type.Reference) + ".View";
            writer.Line($"if (!reader.TryTake({view}.Size, out var bytes)) return false;");
            writer.Line($"var view = {view}.Over(bytes);");
            foreach (var field in type.Seq) writer.Line($"{CSharpName.Property(field.Id)} = view.{ViewEmitter.NameOf(field.Id)};");
            writer.Line("return true;");
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

    private static void WriteField(SourceWriter writer, AttributeIr field, bool moves)
    {
        var emitter = new AttributeEmitter(field, EmissionContext.Reading, CSharpName.Property(field.Id), declares: false);
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
