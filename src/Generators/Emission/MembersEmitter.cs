using System.Globalization;
using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes the table of a class's members, and how the runtime gets at their values.</summary>
internal sealed class MembersEmitter(TypeIr type)
{
    private const string Kind = "global::Tephra.KaitaiMemberKind";

    public void Write(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string M_TypeName => {Literal.Of(type.Reference.Path[type.Reference.Path.Count - 1])};");
        var members = MemberSlot.Of(type).ToList();
        if (members.Count == 0) return;
        writer.Gap();
        writer.Line("private static readonly global::Tephra.KaitaiMember[] M_MemberTable =");
        writer.Line("[");
        writer.Indent();
        foreach (var member in members)
        {
            writer.Line($"new({Literal.Of(member.Id)}, {Kind}.{member.Kind}, {Literal.Of(member.TypeName)}{(member.HoldsObjects ? ", HoldsObjects: true" : "")}),");
        }

        writer.Outdent();
        writer.Line("];");
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override global::System.ReadOnlySpan<global::Tephra.KaitaiMember> M_Members => M_MemberTable;");
        WriteChoice(writer, "M_Value", members.Select((member, i) => (i, member.Name)), "base.M_Value(member)");
        WriteChoice(writer, "M_Touched", members.Select((member, i) => (i, member)).Where(slot => slot.member.IsLazy).Select(slot => (slot.i, Touched(slot.member))), "M_Value(member)");
        WriteForget(writer, members.Where(member => member.Kind == MemberKind.ValueInstance));
    }

    private static string Touched(MemberSlot member) => CSharpType.IsStruct(member.Type)
        ? $"{member.Backing}.TryGet(out var value) ? value : null"
        : $"{member.Backing}.ValueOrDefault";

    private static void WriteChoice(SourceWriter writer, string method, IEnumerable<(int Index, string Value)> arms, string otherwise)
    {
        var written = arms.ToList();
        if (written.Count == 0) return;
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override object? {method}(int member) => member switch");
        writer.Line("{");
        writer.Indent();
        foreach (var (index, value) in written) writer.Line($"{index.ToString(CultureInfo.InvariantCulture)} => {value},");
        writer.Line($"_ => {otherwise},");
        writer.Outdent();
        writer.Line("};");
    }

    private static void WriteForget(SourceWriter writer, IEnumerable<MemberSlot> computed)
    {
        var lines = computed.Select(member => $"{member.Backing}.Forget();").ToList();
        if (lines.Count == 0) return;
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("protected override void M_Forget()"))
        {
            foreach (var line in lines) writer.Line(line);
        }
    }
}
