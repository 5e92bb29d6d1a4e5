using System.Numerics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>An expression as written: nothing is resolved. The hierarchy is closed.</summary>
/// <param name="Span">Where it stands in the schema file.</param>
public abstract record ExpressionSyntax(TextSpan Span);

/// <summary>An integer of any size; the sign is an operator of its own.</summary>
public sealed record IntegerSyntax(TextSpan Span, BigInteger Value) : ExpressionSyntax(Span);

/// <summary>A floating-point number.</summary>
public sealed record FloatSyntax(TextSpan Span, double Value) : ExpressionSyntax(Span);

/// <summary>A string with its escapes resolved; adjacent literals are one.</summary>
public sealed record StringSyntax(TextSpan Span, string Value) : ExpressionSyntax(Span);

/// <summary><c>f"text {expression}"</c>; text parts are <see cref="StringSyntax"/>.</summary>
public sealed record FormatStringSyntax(TextSpan Span, EquatableArray<ExpressionSyntax> Parts) : ExpressionSyntax(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanSyntax(TextSpan Span, bool Value) : ExpressionSyntax(Span);

/// <summary>A bare name, the special ones (<c>_root</c>, <c>_index</c>, …) included.</summary>
public sealed record NameSyntax(TextSpan Span, string Name) : ExpressionSyntax(Span);

/// <summary><c>a::b::c</c>: an enum's member. A leading <c>::</c> starts at the file's top type.</summary>
public sealed record EnumMemberSyntax(TextSpan Span, bool IsAbsolute, EquatableArray<Spanned<string>> Path, Spanned<string> Member) : ExpressionSyntax(Span);

/// <summary><c>target.name</c>.</summary>
public sealed record MemberSyntax(TextSpan Span, ExpressionSyntax Target, Spanned<string> Name) : ExpressionSyntax(Span);

/// <summary><c>target(arguments)</c>; the target of a method call is a <see cref="MemberSyntax"/>.</summary>
public sealed record CallSyntax(TextSpan Span, ExpressionSyntax Target, EquatableArray<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary><c>target[index]</c>.</summary>
public sealed record IndexSyntax(TextSpan Span, ExpressionSyntax Target, ExpressionSyntax Index) : ExpressionSyntax(Span);

/// <summary><c>target.as&lt;type&gt;</c>.</summary>
public sealed record CastSyntax(TextSpan Span, ExpressionSyntax Target, TypeNameSyntax Type) : ExpressionSyntax(Span);

/// <summary><c>sizeof&lt;type&gt;</c> or <c>bitsizeof&lt;type&gt;</c>.</summary>
public sealed record SizeOfSyntax(TextSpan Span, TypeNameSyntax Type, bool InBits) : ExpressionSyntax(Span);

/// <summary>An operator with one operand.</summary>
public sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span);

/// <summary>An operator with two operands.</summary>
public sealed record BinarySyntax(TextSpan Span, BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span);

/// <summary><c>condition ? a : b</c>.</summary>
public sealed record TernarySyntax(TextSpan Span, ExpressionSyntax Condition, ExpressionSyntax WhenTrue, ExpressionSyntax WhenFalse) : ExpressionSyntax(Span);

/// <summary><c>[a, b]</c>.</summary>
public sealed record ArraySyntax(TextSpan Span, EquatableArray<ExpressionSyntax> Items) : ExpressionSyntax(Span);
