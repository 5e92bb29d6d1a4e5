using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the view of a type of fixed layout: its properties, read from the bytes when asked for.</summary>
internal sealed class ViewEmitter(TypeIr type)
{
    private const string Values = "global::Tephra.KaitaiView";

    public void Write(SourceWriter writer)
    {
        var name = CSharpName.Of(type.Reference);
        writer.Gap();
        writer.Line($"/// <summary>The values of <see cref=\"{name}\"/> in the bytes they stand in: no object, no copy. Valid as long as the bytes are.</summary>");
        using (writer.Open("public readonly ref struct View : global::Tephra.IKaitaiView<View>"))
        {
            writer.Line("private readonly ref readonly byte _start;");
            writer.Gap();
            using (writer.Open("private View(ref readonly byte start)")) writer.Line("_start = ref start;");
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static int Size => {Number(type.Extent.Minimum / 8)};");
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static View Over(global::System.ReadOnlySpan<byte> bytes) => new(in {Values}.Start(bytes, Size));");
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public static View OverUnchecked(ref readonly byte start) => new(in start);");
            for (var i = 0; i < type.Seq.Count; i++) WriteProperty(writer, type.Seq[i], type.Offsets[i]);
        }
    }

    private static void WriteProperty(SourceWriter writer, AttributeIr field, long bits)
    {
        var name = NameOf(field.Id);
        writer.Gap();
        DocumentationEmitter.Write(writer, field.Documentation, $"The field {field.Id}.");
        if (field.Repeat is { Expression: IntegerIr { Value: var count }, MinimumElementBits: var size })
        {
            // The offset of an element is computed, so its bits begin with a byte or are counted.
            var element = Value(field.Read, $"({Number(bits)} + (index * {Number(size)}))", $"({Number(bits / 8)} + (index * {Number(size / 8)}))");
            writer.Line("/// <param name=\"index\">Which of them, from 0.</param>");
            writer.Line($"public {TypeOf(field.Read)} {name}(int index)");
            writer.Line("{");
            writer.Indent();
            writer.Line("global::System.ArgumentOutOfRangeException.ThrowIfNegative(index);");
            writer.Line($"global::System.ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, {Literal.Of(count)});");
            writer.Line($"return {element};");
            writer.Outdent();
            writer.Line("}");
            return;
        }

        writer.Line($"public {(CSharpName.HidesOfObject(name) ? "new " : "")}{TypeOf(field.Read)} {name} => {Value(field.Read, Number(bits), Number(bits / 8))};");
    }

    /// <summary>The property of a field. The view's own members keep their names.</summary>
    public static string NameOf(string id) => CSharpName.Property(id) is var name && name is "Size" or "Over" or "OverUnchecked" ? "M_" + name : name;

    private static string TypeOf(ReadIr read) => read switch
    {
        ReadBytesIr => "global::System.ReadOnlySpan<byte>",
        ReadUserIr user => CSharpName.Of(user.User.Reference) + ".View",
        _ => CSharpType.Of(read.Type),
    };

    private static string Value(ReadIr read, string bits, string bytes) => read switch
    {
        ReadNumberIr { Order: ByteOrder.None } number => $"{Values}.Read<{CSharpType.Of(number.Type)}>(in _start, {bytes})",
        ReadNumberIr number => Signed(number.Type, $"{Values}.Read{Kind(number.Type)}(in _start, {bytes}, isLittleEndian: {(number.Order == ByteOrder.Little ? "true" : "false")})"),
        ReadBitsIr { Type: BooleanType } bit => $"{Values}.ReadBits{Order(bit)}(in _start, {bits}, 1) != 0",
        ReadBitsIr field => $"{Values}.ReadBits{Order(field)}(in _start, {bits}, {Number(field.Width)})",
        ReadEnumIr named when Overflow.OfCast(named.Number.Type, named.Enum) => $"unchecked(({CSharpName.Of(named.Enum.Enum)}){Value(named.Number, bits, bytes)})",
        ReadEnumIr named => $"({CSharpName.Of(named.Enum.Enum)}){Value(named.Number, bits, bytes)}",
        ReadBytesIr raw => Cut(raw.Range, bytes),
        ReadStringIr text => $"global::Tephra.KaitaiExpressions.DecodeString({Cut(text.Range, bytes)}, {Literal.Of(text.Encoding)})",
        ReadUserIr user => $"{CSharpName.Of(user.User.Reference)}.View.OverUnchecked(in {Values}.At(in _start, {bytes}))",
        _ => throw new InvalidOperationException($"no view of {read.GetType().Name}"),
    };

    private static string Cut(ByteRangeIr range, string offset)
    {
        var bytes = $"{Values}.Bytes(in _start, {offset}, {Literal.Of(((IntegerIr)range.Size!).Value)})";
        if (range.PadRight is { } pad && !(range.Terminator.Count == 1 && range.Terminator[0] == pad)) bytes = $"global::Tephra.KaitaiBytes.StripRight({bytes}, {Number(pad)})";
        return range.Terminator.Count switch
        {
            0 => bytes,
            1 => $"global::Tephra.KaitaiBytes.Terminate({bytes}, {Number(range.Terminator[0])}, include: {(range.Include ? "true" : "false")})",
            _ => $"global::Tephra.KaitaiBytes.TerminateMulti({bytes}, {Literal.Of(range.Terminator)}, include: {(range.Include ? "true" : "false")})",
        };
    }

    private static string Kind(DataType type) => type is FloatType real ? "F" + Number(real.Width) : "U" + Number(((IntegerType)type).Width);

    private static string Signed(DataType type, string value) => type is IntegerType { IsSigned: true } ? $"unchecked(({CSharpType.Of(type)}){value})" : value;

    private static string Order(ReadBitsIr bits) => bits.Order == BitOrder.Little ? "Le" : "Be";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
