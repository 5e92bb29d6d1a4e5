using System.Numerics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Ir;

/// <summary>A resolved, typed expression. The hierarchy is closed; nothing in it says where it was written.</summary>
/// <param name="Type">What kind of value it has.</param>
public abstract record ExpressionIr(DataType Type);

/// <summary>A whole number.</summary>
public sealed record IntegerIr(DataType Type, BigInteger Value) : ExpressionIr(Type);

/// <summary>A floating-point number.</summary>
public sealed record FloatIr(double Value) : ExpressionIr(DataType.CalculatedFloat);

/// <summary>Text.</summary>
public sealed record StringIr(string Value) : ExpressionIr(DataType.String);

/// <summary>Text joined from parts, each text or a whole number.</summary>
public sealed record FormatStringIr(EquatableArray<ExpressionIr> Parts) : ExpressionIr(DataType.String);

/// <summary>Truth.</summary>
public sealed record BooleanIr(bool Value) : ExpressionIr(DataType.Boolean);

/// <summary>Bytes known in advance.</summary>
public sealed record BytesIr(EquatableArray<byte> Value) : ExpressionIr(DataType.Bytes);

/// <summary>Bytes of which some are computed.</summary>
public sealed record ComputedBytesIr(EquatableArray<ExpressionIr> Items) : ExpressionIr(DataType.Bytes);

/// <summary>A list.</summary>
public sealed record ArrayIr(DataType Type, EquatableArray<ExpressionIr> Items) : ExpressionIr(Type);

/// <summary>A member of an enum.</summary>
public sealed record EnumMemberIr(EnumType Enum, string Member) : ExpressionIr(Enum);

/// <summary>The object whose schema type holds the expression.</summary>
public sealed record SelfIr(DataType Type) : ExpressionIr(Type);

/// <summary><c>target._root</c>.</summary>
public sealed record RootIr(DataType Type, ExpressionIr Target) : ExpressionIr(Type);

/// <summary><c>target._parent</c>.</summary>
public sealed record ParentIr(DataType Type, ExpressionIr Target) : ExpressionIr(Type);

/// <summary><c>target._io</c>.</summary>
public sealed record IoIr(ExpressionIr Target) : ExpressionIr(DataType.Io);

/// <summary><c>_</c>, <c>_index</c> or <c>_on</c>.</summary>
public sealed record LocalIr(DataType Type, LocalKind Kind) : ExpressionIr(Type);

/// <summary>A field, instance or parameter of an object.</summary>
/// <param name="Type">The member's type.</param>
/// <param name="Target">The object.</param>
/// <param name="Id">The member's id.</param>
/// <param name="Kind">What sort of member it is.</param>
/// <param name="IsOptional">Whether it may be absent, because of <c>if</c> or a switch without a matching case.</param>
public sealed record MemberIr(DataType Type, ExpressionIr Target, string Id, MemberKind Kind, bool IsOptional) : ExpressionIr(Type);

/// <summary>An operator with one operand.</summary>
public sealed record UnaryIr(DataType Type, UnaryOperator Operator, ExpressionIr Operand) : ExpressionIr(Type);

/// <summary>An operator with two operands.</summary>
public sealed record BinaryIr(DataType Type, BinaryOperator Operator, ExpressionIr Left, ExpressionIr Right) : ExpressionIr(Type);

/// <summary><c>condition ? a : b</c>.</summary>
public sealed record TernaryIr(DataType Type, ExpressionIr Condition, ExpressionIr WhenTrue, ExpressionIr WhenFalse) : ExpressionIr(Type);

/// <summary><c>target[index]</c>.</summary>
public sealed record IndexIr(DataType Type, ExpressionIr Target, ExpressionIr Index) : ExpressionIr(Type);

/// <summary><c>target.as&lt;type&gt;</c>.</summary>
public sealed record CastIr(DataType Type, ExpressionIr Target) : ExpressionIr(Type);

/// <summary>A method or computed property the language defines.</summary>
public sealed record CallIr(DataType Type, Builtin Method, ExpressionIr Target, EquatableArray<ExpressionIr> Arguments) : ExpressionIr(Type);
