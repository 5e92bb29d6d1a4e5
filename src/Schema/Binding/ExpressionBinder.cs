using System.Globalization;
using System.Numerics;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Resolves the names of an expression and finds its type. An expression with an error has the unknown type.</summary>
internal sealed partial class ExpressionBinder(BindingSession session, ExpressionScope scope)
{
    private static readonly ExpressionIr Broken = new LocalIr(DataType.Unknown, LocalKind.Item);

    private DiagnosticBag Bag => scope.Type.Schema.Bag;

    public ExpressionIr Bind(ExpressionSyntax syntax) => syntax switch
    {
        IntegerSyntax integer => BindInteger(integer.Value, integer.Span),
        FloatSyntax number => new FloatIr(number.Value),
        StringSyntax text => new StringIr(text.Value),
        FormatStringSyntax format => BindFormat(format),
        BooleanSyntax truth => new BooleanIr(truth.Value),
        NameSyntax name => BindName(name),
        EnumMemberSyntax member => BindEnumMember(member),
        MemberSyntax member => BindMember(member),
        CallSyntax call => BindCall(call),
        IndexSyntax index => BindIndex(index),
        CastSyntax cast => BindCast(cast),
        SizeOfSyntax size => BindSizeOf(size),
        UnarySyntax unary => BindUnary(unary),
        BinarySyntax binary => BindBinary(binary),
        TernarySyntax ternary => BindTernary(ternary),
        ArraySyntax array => BindArray(array),
        _ => throw new InvalidOperationException(),
    };

    // 2^63 to 2^64-1 are unsigned, and -2^63 is what the one before them is when negated.
    private ExpressionIr BindInteger(BigInteger value, TextSpan span) =>
        value < long.MinValue || value > ulong.MaxValue
            ? Report(DiagnosticCatalogue.IntegerOutOfRange, span, value.ToString(CultureInfo.InvariantCulture))
            : new IntegerIr(value > long.MaxValue ? DataType.CalculatedUnsigned : DataType.CalculatedInteger, value);

    private ExpressionIr BindFormat(FormatStringSyntax format)
    {
        var parts = format.Parts.Select(Bind).ToEquatableArray();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Type is not ({ IsInteger: true } or StringType or UnknownType)) return Mismatch(format.Parts[i].Span, "A part of a text", "text or a whole number", parts[i].Type);
        }

        return parts.Any(IsBroken) ? Broken : new FormatStringIr(parts);
    }

    private ExpressionIr BindEnumMember(EnumMemberSyntax syntax)
    {
        if (session.ResolveEnum(scope.Type, syntax.IsAbsolute, syntax.Path) is not { } found) return Broken;
        if (found.Syntax.Values.Any(value => value.Id.Value == syntax.Member.Value))
        {
            return new EnumMemberIr(new EnumType(found.Reference), syntax.Member.Value);
        }

        var names = found.Syntax.Values.Select(value => value.Id.Value);
        return Report(
            DiagnosticCatalogue.UnknownEnumMember, syntax.Member.Span,
            found.Reference.Id, syntax.Member.Value, Spelling.DidYouMean(syntax.Member.Value, names));
    }

    private ExpressionIr BindTernary(TernarySyntax syntax)
    {
        var condition = Expect(syntax.Condition, DataType.Boolean, "The condition");
        var whenTrue = Bind(syntax.WhenTrue);
        var whenFalse = Bind(syntax.WhenFalse);
        if (IsBroken(condition) || IsBroken(whenTrue) || IsBroken(whenFalse)) return Broken;
        var type = TypeAlgebra.Combine(TypeAlgebra.Calculated(whenTrue.Type), TypeAlgebra.Calculated(whenFalse.Type));
        return type is AnyType && whenTrue.Type is not AnyType && whenFalse.Type is not AnyType
            ? Mismatch(syntax.WhenFalse.Span, "The value after ':'", Describe.Type(whenTrue.Type), whenFalse.Type)
            : new TernaryIr(type, condition, whenTrue, whenFalse);
    }

    private ExpressionIr BindArray(ArraySyntax syntax)
    {
        if (syntax.Items.Count == 0) return Report(DiagnosticCatalogue.EmptyArrayNeedsCast, syntax.Span);
        var items = syntax.Items.Select(Bind).ToEquatableArray();
        if (items.Any(IsBroken)) return Broken;
        if (items.All(item => item is IntegerIr { Value: var value } && value >= 0 && value <= 255))
        {
            return new BytesIr(items.Select(item => (byte)((IntegerIr)item).Value).ToEquatableArray());
        }

        var element = TypeAlgebra.Calculated(items[0].Type);
        foreach (var item in items)
        {
            var combined = TypeAlgebra.Combine(element, TypeAlgebra.Calculated(item.Type));
            if (combined is AnyType && element is not AnyType) return Report(DiagnosticCatalogue.MixedArray, syntax.Span, Describe.Type(element), Describe.Type(item.Type));
            element = combined;
        }

        return new ArrayIr(new ArrayType(element), items);
    }

    private ExpressionIr BindIndex(IndexSyntax syntax)
    {
        var target = Bind(syntax.Target);
        var index = Expect(syntax.Index, DataType.CalculatedInteger, "An index");
        if (IsBroken(target) || IsBroken(index)) return Broken;
        return target.Type switch
        {
            ArrayType array => new IndexIr(array.Element, target, index),
            BytesType => new IndexIr(new IntegerType(1, false), target, index),
            _ => Mismatch(syntax.Target.Span, "What stands before '['", "a list or bytes", target.Type),
        };
    }

    /// <summary>Binds an expression that must have a certain kind of type.</summary>
    public ExpressionIr Expect(ExpressionSyntax syntax, DataType wanted, string what)
    {
        var bound = Bind(syntax);
        return IsBroken(bound) || TypeAlgebra.IsAssignable(bound.Type, wanted)
            ? bound
            : Mismatch(syntax.Span, what, Describe.Type(wanted), bound.Type);
    }

    private static bool IsBroken(ExpressionIr expression) => expression.Type is UnknownType or ArrayType { Element: UnknownType };

    private ExpressionIr Mismatch(TextSpan span, string what, string wanted, DataType found) =>
        Report(DiagnosticCatalogue.TypeMismatch, span, what, wanted, Describe.Type(found));

    private ExpressionIr Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        Bag.Report(descriptor, span, arguments);
        return Broken;
    }
}
