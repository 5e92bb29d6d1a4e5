using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the statements that write one element through the local <c>writer</c>.</summary>
/// <param name="id">The id of the attribute.</param>
/// <param name="type">The type of the element, as the property has it.</param>
/// <param name="context">What expressions see.</param>
internal sealed class WriteEmitter(string id, DataType type, EmissionContext context)
{
    private readonly ExpressionEmitter _expressions = new(context);

    /// <summary>Writes the statements.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="read">How the element is read.</param>
    /// <param name="value">The element, in C#; not null where it is a value type.</param>
    public void Write(SourceWriter writer, ReadIr read, string value)
    {
        switch (read)
        {
            case ReadSwitchIr choice:
                WriteSwitch(writer, choice, value);
                break;
            case ReadContentsIr contents:
                writer.Line($"writer.WriteContents({value}, {Literal.Of(contents.Contents)});");
                break;
            case ReadBytesIr bytes:
                WriteRange(writer, bytes.Range, value);
                break;
            case ReadStringIr text:
                WriteRange(writer, text.Range, $"writer.Encode({value}, {Literal.Of(text.Encoding)})");
                break;
            case ReadUserIr user:
                WriteUser(writer, user, value);
                break;
            default:
                writer.Line(Number(read, value) + ";");
                break;
        }
    }

    private string Number(ReadIr read, string value)
    {
        switch (read)
        {
            case ReadEnumIr named when Overflow.OfCast(named.Number.Type, named.Enum):
                // The enum has the other sign, and took the bits as they were.
                return named.Number.Type is IntegerType { IsSigned: true }
                    ? Number(named.Number, $"unchecked((long){value})", DataType.CalculatedInteger)
                    : Number(named.Number, $"unchecked((ulong){value})", DataType.CalculatedUnsigned);
            case ReadEnumIr named:
                var isUnsigned = named.Enum.Enum.IsUnsigned;
                return Number(named.Number, $"({(isUnsigned ? "ulong" : "long")}){value}", isUnsigned ? DataType.CalculatedUnsigned : DataType.CalculatedInteger);
            default:
                return Number(read, value, type);
        }
    }

    // What the property holds may be wider than what is written.
    private string Number(ReadIr read, string value, DataType from)
    {
        switch (read)
        {
            case ReadBitsIr { Type: BooleanType } bit:
                return $"writer.WriteBitsInt{Order(bit)}(1, {value} ? 1UL : 0UL)";
            case ReadBitsIr bits:
                return $"writer.WriteBitsInt{Order(bits)}({Number(bits.Width)}, {(from is BitsType or IntegerType { Width: 8, IsSigned: false } ? value : $"unchecked((ulong)({value}))")})";
            case ReadNumberIr { Type: FloatType { Width: 4 } } when from is FloatType { Width: 8 }:
                value = $"(float){value}";
                break;
            case ReadNumberIr { Type: IntegerType } number when from is FloatType:
                value = $"writer.Fit{number.Type.ToString()!.ToUpperInvariant()}(writer.Whole({value}), {Literal.Of(id)})";
                break;
            case ReadNumberIr { Type: IntegerType } number when CSharpType.Of(number.Type) != CSharpType.Of(from):
                value = $"writer.Fit{number.Type.ToString()!.ToUpperInvariant()}({value}, {Literal.Of(id)})";
                break;
        }

        var to = (ReadNumberIr)read;
        var name = to.Type.ToString()!.ToUpperInvariant();
        return to.Order switch
        {
            ByteOrder.Little => $"writer.Write{name}le({value})",
            ByteOrder.Big => $"writer.Write{name}be({value})",
            ByteOrder.Calculated => $"writer.Write{name}({value}, M_IsLe)",
            _ => $"writer.Write{name}({value})",
        };
    }

    private void WriteRange(SourceWriter writer, ByteRangeIr range, string value)
    {
        var bytes = Processed(range, value);
        var pad = range.PadRight is { } padding ? $", padRight: {Number(padding)}" : "";
        var end = range.Terminator.Count == 0 ? "" : $", terminator: {Literal.Of(range.Terminator)}, include: {Truth(range.Include)}";
        if (range.Size is { } size)
        {
            var written = pad.Length + end.Length == 0
                ? $"writer.WriteBytes({bytes})"
                : $"writer.WriteBytesPadded({bytes}, {_expressions.ToInt64(size)}, isFixed: {Truth(range.Derivation is null)}{pad}{end})";
            WriteSized(writer, range, written);
        }
        else if (range.ToEnd)
        {
            writer.Line($"writer.WriteBytesFull({bytes}{pad}{end});");
        }
        else
        {
            writer.Line($"writer.WriteBytesTerm({bytes}, {Literal.Of(range.Terminator)}, include: {Truth(range.Include)}, consume: {Truth(range.Consume)});");
        }
    }

    private void WriteSized(SourceWriter writer, ByteRangeIr range, string written) =>
        new SettleEmitter(context).Write(writer, SettleKind.Size, range.Size!, range.Derivation, written);

    private string Processed(ByteRangeIr range, string value) => range.Process switch
    {
        null => value,
        { Kind: ProcessKind.Zlib } => $"writer.Deflate({value})",
        { Kind: ProcessKind.Custom } custom => $"writer.EncodeCustom({value}, {ProcessEmitter.Decoder(custom, Behind(range, value))})",
        var other => ProcessEmitter.Inverse(other, value, Behind(range, value)),
    };

    // Whoever read the bytes stood behind them when they were processed.
    private ExpressionEmitter Behind(ByteRangeIr range, string value)
    {
        if (context.Reader is null || !range.Process!.Arguments.Any(PositionUse.AsksPosition)) return _expressions;
        if (range.Size is { } size) return new ExpressionEmitter(context with { Position = $"(writer.Position + {Operand(_expressions.ToInt64(size))})" });
        if (range.ToEnd) return new ExpressionEmitter(context with { Position = "writer.Size" });
        var terminator = range.Consume && !range.Include ? range.Terminator.Count : 0;
        return new ExpressionEmitter(context with { Position = $"(writer.Position + {value}.Length{(terminator == 0 ? "" : " + " + Number(terminator))})" });
    }

    private static string Operand(string expression) => expression.All(char.IsLetterOrDigit) ? expression : $"({expression})";

    private void WriteUser(SourceWriter writer, ReadUserIr user, string value)
    {
        if (user.ParameterIds.Count == 0 && !user.InheritsEndian)
        {
            WriteObject(writer, user, value);
            return;
        }

        // What the schema passes on is passed on again: the object may be new, or have had another holder.
        using (writer.Open($"if (writer.IsThere({value}))"))
        {
            WriteParameters(writer, user, value);
            WriteObject(writer, user, value);
        }
    }

    private void WriteObject(SourceWriter writer, ReadUserIr user, string value)
    {
        var holder = user.Parent.Kind switch
        {
            ParentKind.External => "this, null",
            ParentKind.None => "null, base.M_Root",
            ParentKind.Explicit => $"{_expressions.ConvertedTo(user.Parent.Expression!, DataType.Struct)}, base.M_Root",
            _ => "this, base.M_Root",
        };
        switch (user.Range)
        {
            case null:
                writer.Line($"writer.WriteStruct({value}, {holder});");
                break;
            case { IsPlain: true, Size: { } size } range:
                WriteSized(writer, range, $"writer.WriteSubstream({value}, {holder}, {_expressions.ToInt64(size)}, isFixed: {Truth(range.Derivation is null)})");
                break;
            case { IsPlain: true, ToEnd: true }:
                writer.Line($"writer.WriteSubstream({value}, {holder}, size: -1, isFixed: false);");
                break;
            case var range:
                WriteRange(writer, range, $"writer.EncodeSubstream({value}, {holder})");
                break;
        }
    }

    private void WriteParameters(SourceWriter writer, ReadUserIr user, string value)
    {
        for (var i = 0; i < user.ParameterIds.Count; i++)
        {
            writer.Line($"{value}.{CSharpName.Property(user.ParameterIds[i])} = {_expressions.ConvertedTo(user.Arguments[i], user.ParameterTypes[i])};");
        }

        if (user.InheritsEndian) writer.Line($"{value}.M_IsLe = M_IsLe;");
    }

    private void WriteSwitch(SourceWriter writer, ReadSwitchIr choice, string value)
    {
        new CaseEmitter(context).WriteSettling(writer, choice, value);
        var on = _expressions.Emit(choice.On);
        var isFirst = true;
        var arms = new WriteEmitter(id, type, context with { On = on });
        foreach (var same in choice.Cases.GroupBy(@case => @case.Value))
        {
            var @case = same.First();
            var equal = new BinaryIr(DataType.Boolean, Schema.Expressions.BinaryOperator.Equal, choice.On, @case.Value);
            using (writer.Open($"{(isFirst ? "" : "else ")}if ({arms._expressions.Emit(equal)})")) arms.WriteArm(writer, @case.Read, value);
            isFirst = false;
        }

        if (choice is { TakesRegistered: true, Otherwise: ReadUserIr last })
        {
            using (writer.Open($"{(isFirst ? "" : "else ")}if ({RegisteredEmitter.Place(choice, _expressions, value)})")) arms.WriteRegistered(writer, last, value);
            isFirst = false;
        }

        if (isFirst)
        {
            arms.WriteOtherwise(writer, choice, value);
            return;
        }

        using (writer.Open("else")) arms.WriteOtherwise(writer, choice, value);
    }

    // A class that is registered is written as it is, in the bytes that would be those of any other case.
    private void WriteRegistered(SourceWriter writer, ReadUserIr last, string value) =>
        WriteObject(writer, last with { Parent = ParentChoice.External }, value);

    private void WriteOtherwise(SourceWriter writer, ReadSwitchIr choice, string value)
    {
        if (choice.Otherwise is { } otherwise) WriteArm(writer, otherwise, value);
        else writer.Line($"writer.ExpectNoCase({value});");
    }

    // The property is of a type that all cases have in common.
    private void WriteArm(SourceWriter writer, ReadIr read, string value)
    {
        if (type.IsNumeric && read.Type.IsNumeric)
        {
            Write(writer, read, value);
            return;
        }

        var arm = new WriteEmitter(id, read.Type, context);
        if (CSharpType.IsStruct(read.Type))
        {
            writer.Line($"var match = writer.CaseValue<{CSharpType.Of(read.Type)}>({value});");
            arm.Write(writer, read, "match");
            return;
        }

        using (writer.Open($"if (writer.Case<{CSharpType.Of(read.Type)}>({value}) is {{ }} match)")) arm.Write(writer, read, "match");
    }

    private static string Order(ReadBitsIr bits) => bits.Order == BitOrder.Little ? "Le" : "Be";

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
