using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the reading of one element as an expression.</summary>
/// <param name="reader">The reader the element is read from.</param>
/// <param name="context">What expressions see.</param>
internal sealed class ReadEmitter(string reader, EmissionContext context)
{
    private const string Bytes = "global::Tephra.KaitaiBytes";

    private readonly ExpressionEmitter _expressions = new(context);

    public string Emit(ReadIr read) => read switch
    {
        ReadNumberIr { Order: ByteOrder.Calculated } number => $"{reader}.Read{Suffix(number)}(M_IsLe)",
        ReadNumberIr number => $"{reader}.Read{Suffix(number)}()",
        ReadBitsIr bits => EmitBits(bits),
        ReadEnumIr named when Overflow.OfCast(named.Number.Type, named.Enum) => $"unchecked(({CSharpName.Of(named.Enum.Enum)}){Emit(named.Number)})",
        ReadEnumIr named => $"({CSharpName.Of(named.Enum.Enum)}){Emit(named.Number)}",
        ReadContentsIr contents => $"{reader}.ReadContents({Literal.Of(contents.Contents)}, Path)",
        ReadBytesIr bytes => EmitBytes(bytes.Range),
        ReadStringIr text => $"{reader}.Decode({EmitBytes(text.Range)}, {Literal.Of(text.Encoding)})",
        ReadUserIr user => EmitUser(user),
        ReadSwitchIr choice => EmitSwitch(choice),
        _ => throw new InvalidOperationException($"no C# for {read.GetType().Name}"),
    };

    private static string Suffix(ReadNumberIr number)
    {
        var name = number.Type.ToString()!.ToUpperInvariant();
        return number.Order switch { ByteOrder.Little => name + "le", ByteOrder.Big => name + "be", _ => name };
    }

    private string EmitBits(ReadBitsIr bits)
    {
        var order = bits.Order == BitOrder.Little ? "Le" : "Be";
        var value = $"{reader}.ReadBitsInt{order}({bits.Width.ToString(CultureInfo.InvariantCulture)})";
        return bits.Type is BooleanType ? value + " != 0" : value;
    }

    private string EmitBytes(ByteRangeIr range) => EmitProcess(range, EmitRaw(range));

    private string EmitRaw(ByteRangeIr range)
    {
        if (range.Size is null && !range.ToEnd)
        {
            var flags = $"include: {Truth(range.Include)}, consume: {Truth(range.Consume)}, eosError: {Truth(range.EosError)}";
            return range.Terminator.Count == 1
                ? $"{reader}.ReadBytesTerm({Number(range.Terminator[0])}, {flags})"
                : $"{reader}.ReadBytesTermMulti({Literal.Of(range.Terminator)}, {flags})";
        }

        var bytes = range.Size is { } size ? $"{reader}.ReadBytes({_expressions.ToInt64(size)})" : $"{reader}.ReadBytesFull()";
        if (range.PadRight is null && range.Terminator.Count == 0) return bytes;
        var pad = range.PadRight is { } padding ? $", padRight: {Number(padding)}" : "";
        var end = range.Terminator.Count == 0 ? "" : $", terminator: {Literal.Of(range.Terminator)}, include: {Truth(range.Include)}";
        return $"{reader}.Cut({bytes}{pad}{end}{(range.Size is null ? ", toEnd: true" : "")})";
    }

    private string EmitProcess(ByteRangeIr range, string bytes) => range.Process switch
    {
        null => bytes,
        { Kind: ProcessKind.Zlib } => $"{reader}.ProcessZlib({bytes})",
        { Kind: ProcessKind.Custom } custom => EmitCustomProcess(custom, bytes),
        { Kind: ProcessKind.Xor } xor when xor.Arguments[0].Type is BytesType => $"{Bytes}.ProcessXor({bytes}, {_expressions.Emit(xor.Arguments[0])})",
        { Kind: ProcessKind.Xor } xor => $"{Bytes}.ProcessXor({bytes}, {Truncated(xor)})",
        { Kind: ProcessKind.RotateLeft } rol => $"{Bytes}.ProcessRotateLeft({bytes}, {Rotation(rol, "")})",
        var ror => $"{Bytes}.ProcessRotateLeft({bytes}, {Rotation(ror, "-")})",
    };

    // C# takes a constant that does not fit for a mistake.
    private string Truncated(ProcessIr process) => process.Arguments[0] is IntegerIr { Value: var value }
        ? Literal.Of(value & 0xff)
        : _expressions.Cast(process.Arguments[0], "byte", new IntegerType(1, IsSigned: false)).Text;

    private string Rotation(ProcessIr process, string sign) => process.Arguments[0] is IntegerIr { Value: var value }
        ? sign + Literal.Of(value & 7)
        : sign + _expressions.Cast(process.Arguments[0], "int", new IntegerType(4, IsSigned: true)).At(Level.Primary);

    // A name with dots is a whole one; one without is looked for beside the generated classes.
    private string EmitCustomProcess(ProcessIr custom, string bytes)
    {
        var name = string.Join(".", custom.CustomName.Select(CSharpName.Pascal));
        var prefix = custom.CustomName.Count > 1 ? "global::" : "";
        // The bytes stand first, so that they are read before the arguments are looked at.
        return $"{reader}.ProcessCustom({bytes}, new {prefix}{name}({string.Join(", ", custom.Arguments.Select(argument => _expressions.Emit(argument).Text))}))";
    }

    private string EmitFrom(ReadUserIr user) => user.Range switch
    {
        null => reader,
        { IsPlain: true, Size: { } size } => $"{reader}.Substream({_expressions.ToInt64(size)})",
        { IsPlain: true, ToEnd: true } => $"{reader}.SubstreamFull()",
        var range => $"{reader}.SubstreamOf({EmitBytes(range)})",
    };

    private string EmitUser(ReadUserIr user)
    {
        var from = EmitFrom(user);
        var value = $"new {CSharpName.Of(user.User.Reference)}{EmitArguments(user)}{(user.InheritsEndian ? " { M_IsLe = M_IsLe }" : "")}";
        if (context.Keep is { } keep) value = keep.Replace("{0}", value);
        return user.Parent.Kind switch
        {
            ParentKind.External => $"{from}.ReadExternal({value}, this)",
            ParentKind.None => $"{from}.ReadStruct({value}, null, base.M_Root)",
            ParentKind.Explicit => $"{from}.ReadStruct({value}, {_expressions.ConvertedTo(user.Parent.Expression!, DataType.Struct)}, base.M_Root)",
            _ => $"{from}.ReadStruct({value}, this, base.M_Root)",
        };
    }

    private string EmitArguments(ReadUserIr user)
    {
        if (user.Arguments.Count == 0) return "()";
        return "(" + string.Join(", ", user.Arguments.Zip(user.ParameterTypes, _expressions.ConvertedTo)) + ")";
    }

    private string EmitSwitch(ReadSwitchIr choice)
    {
        var on = _expressions.Emit(choice.On);
        var arms = new ReadEmitter(reader, context with { On = on });
        var otherwise = choice.Otherwise is { } rest ? arms.EmitArm(choice, rest) : "null";
        if (choice is { TakesRegistered: true, Otherwise: ReadUserIr last })
        {
            var create = RegisteredEmitter.Create(choice, _expressions);
            otherwise = $"{create} switch\n{{\n    {{ }} registered => {arms.EmitFrom(last)}.ReadExternal(registered, this),\n    null => {otherwise},\n}}";
        }

        if (IsPattern(choice))
        {
            // A literal beyond the type's values matches nothing, but C# takes it for a mistake.
            var isOutside = choice.Cases.Any(@case => @case.Value is IntegerIr { Value: var value } && !CSharpType.Holds(choice.On.Type, value));
            var subject = isOutside || choice.On.Type is BitsType { Width: < 64 } or IntegerType { Width: 4, IsSigned: false } ? $"(long){on.At(Level.Unary)}" : on.At(Level.Primary);
            // The first of equal cases wins; C# would call the others errors.
            var lines = choice.Cases.GroupBy(@case => @case.Value).Select(same => same.First())
                .Select(@case => $"    {arms._expressions.Emit(@case.Value)} => {arms.EmitArm(choice, @case.Read)},\n");
            return $"{subject} switch\n{{\n{string.Concat(lines)}    _ => {otherwise.Replace("\n", "\n    ")},\n}}";
        }

        foreach (var @case in choice.Cases.Reverse())
        {
            var equal = new BinaryIr(DataType.Boolean, Schema.Expressions.BinaryOperator.Equal, choice.On, @case.Value);
            otherwise = $"{arms._expressions.Emit(equal)}\n    ? {arms.EmitArm(choice, @case.Read)}\n    : {otherwise}";
        }

        return otherwise;
    }

    // Of the numbers that have 64 bits in common, C# converts signed ones to unsigned, and back, only when told to.
    private string EmitArm(ReadSwitchIr choice, ReadIr read) => (choice.Type, read.Type) switch
    {
        (IntegerType { Width: 8, IsSigned: false }, IntegerType { IsSigned: true }) => $"unchecked((ulong){Emit(read)})",
        (IntegerType { Width: 8, IsSigned: true }, BitsType) => $"(long){Emit(read)}",
        // Beside another number C# would make it the wider of the two.
        (AnyType, { IsNumeric: true }) when !IsPattern(choice) => $"(object){Emit(read)}",
        _ => Emit(read),
    };

    private static bool IsPattern(ReadSwitchIr choice) => choice.On.Type switch
    {
        { IsInteger: true } on => choice.Cases.All(@case => @case.Value is IntegerIr { Value: var value } && (CSharpType.Holds(on, value) || !TypeAlgebra.IsUnsigned64(on))),
        StringType => choice.Cases.All(@case => @case.Value is StringIr),
        EnumType => choice.Cases.All(@case => @case.Value is EnumMemberIr),
        _ => false,
    };

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
