using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>The value of <c>meta/endian</c>. The hierarchy is closed.</summary>
public abstract record EndianSyntax(TextSpan Span);

/// <summary><c>le</c> or <c>be</c>.</summary>
public sealed record FixedEndianSyntax(TextSpan Span, ByteOrder Order) : EndianSyntax(Span);

/// <summary><c>switch-on</c> and <c>cases</c>: decided when the type starts to be read.</summary>
public sealed record CalculatedEndianSyntax(TextSpan Span, ExpressionSyntax On, EquatableArray<EndianCaseSyntax> Cases) : EndianSyntax(Span);

/// <summary>A case; without a value it is the one for everything else.</summary>
public sealed record EndianCaseSyntax(TextSpan Span, ExpressionSyntax? Value, ByteOrder Order);
