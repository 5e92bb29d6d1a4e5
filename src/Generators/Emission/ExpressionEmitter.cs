using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes expressions. Whole numbers are computed in 64 bits, whatever they were read as.</summary>
internal sealed partial class ExpressionEmitter(EmissionContext context)
{
    private const string Helper = "global::Tephra.KaitaiExpressions";

    public Code Emit(ExpressionIr expression) => expression switch
    {
        IntegerIr integer => new Code(Literal.Of(integer.Value), integer.Value.Sign < 0 ? Level.Unary : Level.Primary),
        FloatIr number => new Code(Literal.Of(number.Value), number.Value < 0 ? Level.Unary : Level.Primary),
        StringIr text => Code.Primary(Literal.Of(text.Value)),
        FormatStringIr { Parts.Count: 0 } => Code.Primary("\"\""),
        FormatStringIr format => Code.Primary($"string.Concat({string.Join(", ", format.Parts.Select(FormatPart))})"),
        BooleanIr truth => Code.Primary(truth.Value ? "true" : "false"),
        BytesIr bytes => Code.Primary($"new global::System.ReadOnlyMemory<byte>({Literal.Of(bytes.Value)})"),
        ComputedBytesIr bytes => Code.Primary($"{Helper}.ToBytes({string.Join(", ", bytes.Items.Select(item => Wide(item).Text))})"),
        ArrayIr array => EmitArray(array),
        EnumMemberIr member => Code.Primary($"{CSharpName.Of(member.Enum.Enum)}.{CSharpName.EnumMember(member.Member)}"),
        SelfIr => Code.Primary("this"),
        RootIr root => Code.Primary(Of(root.Target, "M_Root")),
        ParentIr parent => Code.Primary($"{Helper}.Present({Of(parent.Target, "M_Parent")}, \"_parent\")"),
        IoIr io => EmitIo(io),
        LocalIr local => EmitLocal(local),
        MemberIr member => EmitMember(member),
        UnaryIr unary => EmitUnary(unary),
        BinaryIr binary => EmitBinary(binary),
        TernaryIr ternary => EmitTernary(ternary),
        IndexIr index => Code.Primary($"{Helper}.At({Emit(index.Target)}, {ToInt64(index.Index)})"),
        CastIr cast => EmitCast(cast),
        CallIr call => EmitCall(call),
        _ => throw new InvalidOperationException($"no C# for {expression.GetType().Name}"),
    };

    /// <summary>A whole number as a <c>long</c>, checked where it may not fit.</summary>
    public string ToInt64(ExpressionIr expression)
    {
        if (TypeAlgebra.IsUnsigned64(expression.Type)) return $"{Helper}.ToInt64({Emit(expression)})";
        return expression.Type is BitsType ? Narrowed(expression).Text : Emit(expression).Text;
    }

    /// <summary>Text that can be assigned to a property of a type.</summary>
    public string ConvertedTo(ExpressionIr expression, DataType target)
    {
        if (expression is ArrayIr list && target is ArrayType && expression.Type != target) return EmitArray(list with { Type = target }).Text;
        var code = Emit(expression);
        return (expression.Type, target) switch
        {
            // C# wants parentheses around what begins with a sign, and takes a constant that does not fit for a mistake.
            (_, EnumType named) when expression is IntegerIr => $"unchecked(({CSharpName.Of(named.Enum)})({code}))",
            (_, { IsInteger: true }) when expression is IntegerIr { Value: var value } => CSharpType.Holds(target, value) ? code.Text : $"unchecked(({CSharpType.Of(target)})({code}))",
            (IntegerType or BitsType, EnumType named) when Overflow.OfCast(expression, target) => $"unchecked(({CSharpName.Of(named.Enum)})({code.Inside}))",
            (IntegerType or BitsType, EnumType named) => $"({CSharpName.Of(named.Enum)}){code.At(code.Text[0] == '-' ? Level.Primary : Level.Unary)}",
            ({ IsInteger: true }, { IsInteger: true }) when NeedsCast(expression, target) => Cast(expression, CSharpType.Of(target), target).Text,
            (FloatType, FloatType { Width: 4 }) => $"(float){code.At(Level.Unary)}",
            (StructType { Interface: not null }, StructType) when expression.Type != target => AsStruct(code).Text,
            (ArrayType { Element: UserType or StructType }, ArrayType { Element: StructType or AnyType } objects) when expression.Type != target => AsList(code, objects).Text,
            (ArrayType from, ArrayType to) => EmitList(code, from, to).Text,
            _ => code.Text,
        };
    }

    // An interface has no conversion to the class that all who implement it have as their base, unless told so.
    private static Code AsStruct(Code code) => new($"({CSharpType.Struct}){code.At(Level.Unary)}", Level.Unary);

    private static Code AsList(Code code, ArrayType list) => Code.Primary($"{Helper}.AsList<{CSharpType.Of(list.Element)}>({code})");

    private static bool NeedsCast(ExpressionIr expression, DataType target)
    {
        if (expression.Type == target) return false;
        if (expression.Type is BitsType && target is BitsType) return false;
        var isWide = target is IntegerType { Width: 8 };
        return !isWide || expression.Type is BitsType || TypeAlgebra.IsUnsigned64(expression.Type) || target is IntegerType { IsSigned: false };
    }

    private Code EmitArray(ArrayIr array)
    {
        var element = ((ArrayType)array.Type).Element;
        var items = array.Items.Select(item => ConvertedTo(item, element));
        return Code.Primary(array.Items.Count == 0 ? $"new {CSharpType.Of(array.Type)}()" : $"new {CSharpType.Of(array.Type)} {{ {string.Join(", ", items)} }}");
    }

    // A list of one type is no list of another in C#, even where each item would do.
    private static Code EmitList(Code list, ArrayType from, ArrayType to)
    {
        var element = CSharpType.Of(to.Element);
        if (element == CSharpType.Of(from.Element)) return list;
        var isImplicit = to.Element is AnyType || (to.Element is StructType && from.Element is UserType);
        var item = isImplicit || (from.Element.IsNumeric && to.Element.IsNumeric) ? $"({element})item" : $"{Helper}.As<{element}>(item)";
        return Code.Primary($"{Helper}.ToList({list}, item => {item})");
    }

    private Code EmitIo(IoIr io) =>
        Code.Primary(io.Target is not SelfIr ? Of(io.Target, "M_Io") : context.Reader is { } reader ? reader + ".Stream" : "M_Io");

    private Code EmitLocal(LocalIr local) => local.Kind switch
    {
        LocalKind.Index => Code.Primary("index"),
        LocalKind.On => context.On ?? throw new InvalidOperationException("_on outside a switch"),
        LocalKind.Needed => context.Needed ?? throw new InvalidOperationException("what the data needs, outside a derivation"),
        _ => Code.Primary(context.Item ?? throw new InvalidOperationException("_ outside an element")),
    };

    private Code EmitMember(MemberIr member)
    {
        var text = Of(member.Target, CSharpName.Property(member.Id));
        return Code.Primary(member.IsOptional ? $"{Helper}.Present({text}, {Literal.Of(member.Id)})" : text);
    }

    private Code EmitCast(CastIr cast)
    {
        var code = Emit(cast.Target);
        var type = CSharpType.Of(cast.Type);
        if (cast.Type == cast.Target.Type) return code;
        if (cast.Type is ArrayType { Element: UserType or StructType or AnyType } objects) return AsList(code, objects);
        if (cast is { Type: ArrayType to, Target.Type: ArrayType from }) return EmitList(code, from, to);
        if (cast.Target is IntegerIr && cast.Type.IsInteger) return new Code($"({type}){ConvertedTo(cast.Target, cast.Type)}", Level.Unary);
        return cast.Type is UserType || cast.Target.Type is AnyType or StructType or ArrayType
            ? Code.Primary($"{Helper}.As<{type}>({code})")
            : Cast(cast.Target, type, cast.Type);
    }

    private string FormatPart(ExpressionIr part) =>
        part.Type is StringType ? Emit(part).Text : $"{Helper}.IntToStr({Wide(part)})";

    private string Of(ExpressionIr target, string member) => target is SelfIr ? member : $"{Emit(target).At(Level.Primary)}.{member}";
}
