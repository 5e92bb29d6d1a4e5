using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes how many objects that are nothing but numbers are read at once.</summary>
internal sealed class NumbersEmitter(TypeIr type)
{
    private readonly string _name = CSharpName.Of(type.Reference);

    /// <summary>The interface such a class has.</summary>
    public string Contract => $"global::Tephra.IKaitaiNumbers<{_name}>";

    public void Write(SourceWriter writer)
    {
        writer.Gap();
        writer.Line($"static int {Contract}.M_Size => View.Size;");
        writer.Gap();
        writer.Line($"static void {Contract}.M_ReadRun(");
        writer.Indent();
        writer.Line("global::System.ReadOnlySpan<byte> bytes,");
        writer.Line($"global::System.Span<{_name}> items,");
        writer.Line("global::Tephra.KaitaiOrigin origin)");
        writer.Outdent();
        writer.Line("{");
        writer.Indent();
        using (writer.Open("for (var i = 0; i < items.Length; i++)"))
        {
            writer.Line("if (items[i] is not null) continue;");
            writer.Line("var view = View.Over(bytes.Slice(i * View.Size));");
            writer.Line($"var item = new {_name}");
            writer.Line("{");
            writer.Indent();
            foreach (var field in type.Seq) writer.Line($"{CSharpName.Property(field.Id)} = view.{ViewEmitter.NameOf(field.Id)},");
            writer.Outdent();
            writer.Line("};");
            writer.Line("item.M_Attach(origin);");
            writer.Line("items[i] = item;");
        }

        writer.Outdent();
        writer.Line("}");
    }
}
