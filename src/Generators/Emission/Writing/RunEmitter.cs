using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes how many objects that are nothing but numbers are written at once.</summary>
internal sealed class RunEmitter(TypeIr type)
{
    private const string Run = "global::Tephra.KaitaiRun";

    private readonly string _name = CSharpName.Of(type.Reference);

    public void Write(SourceWriter writer)
    {
        // Bit fields and enums may hold what does not fit, and what an instance holds stands elsewhere: those are written one by one.
        if (type.ParseInstances.Count > 0 || !type.Seq.All(field => field.Read is ReadNumberIr)) return;
        writer.Gap();
        using (writer.Open($"static int global::Tephra.IKaitaiNumbers<{_name}>.M_WriteRun(global::System.ReadOnlySpan<{_name}> items, global::System.Span<byte> bytes)"))
        {
            using (writer.Open("for (var i = 0; i < items.Length; i++)"))
            {
                writer.Line("if (items[i] is not { } item) return i;");
                writer.Line($"ref var start = ref {Run}.Start(bytes, i, View.Size);");
                for (var i = 0; i < type.Seq.Count; i++) writer.Line(Number((ReadNumberIr)type.Seq[i].Read, type.Offsets[i] / 8, "item." + CSharpName.Property(type.Seq[i].Id)));
            }

            writer.Gap();
            writer.Line("return items.Length;");
        }
    }

    private static string Number(ReadNumberIr number, long offset, string value)
    {
        var place = $"ref start, {offset.ToString(CultureInfo.InvariantCulture)}";
        if (number.Order == ByteOrder.None) return $"{Run}.Write({place}, {value});";
        var order = $"isLittleEndian: {(number.Order == ByteOrder.Little ? "true" : "false")}";
        return number.Type switch
        {
            FloatType real => $"{Run}.WriteF{real.Width.ToString(CultureInfo.InvariantCulture)}({place}, {value}, {order});",
            IntegerType { IsSigned: true } integer => $"{Run}.WriteU{integer.Width.ToString(CultureInfo.InvariantCulture)}({place}, unchecked(({CSharpType.Of(integer with { IsSigned = false })}){value}), {order});",
            var integer => $"{Run}.WriteU{((IntegerType)integer).Width.ToString(CultureInfo.InvariantCulture)}({place}, {value}, {order});",
        };
    }
}
