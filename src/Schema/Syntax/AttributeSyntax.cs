using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>An element of a seq, or an instance, as written. A value instance has <see cref="Value"/>.</summary>
public sealed record AttributeSyntax
{
    /// <summary>The characters that name it in messages: its id, or its first key.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its id; <c>_unnamedN</c> where the schema gives none.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands in the schema, such as <c>/types/thread/seq/2</c>.</summary>
    public required string SchemaPath { get; init; }

    /// <summary>Whether it was reported already, so that what follows from that is not.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The words about it.</summary>
    public required DocumentationSyntax Documentation { get; init; }

    /// <summary><c>type</c>; absent: bytes.</summary>
    public TypeChoiceSyntax? Type { get; init; }

    /// <summary><c>if</c>.</summary>
    public ExpressionSyntax? If { get; init; }

    /// <summary><c>repeat</c> and what goes with it.</summary>
    public RepeatSyntax? Repeat { get; init; }

    /// <summary>The keys that say which bytes it takes.</summary>
    public ByteRangeSyntax Range { get; init; } = ByteRangeSyntax.None;

    /// <summary><c>encoding</c>.</summary>
    public Spanned<string>? Encoding { get; init; }

    /// <summary><c>contents</c>.</summary>
    public Spanned<EquatableArray<byte>>? Contents { get; init; }

    /// <summary><c>enum</c>.</summary>
    public TypeNameSyntax? Enum { get; init; }

    /// <summary><c>valid</c>.</summary>
    public ValidSyntax? Valid { get; init; }

    /// <summary><c>parent</c>, an expression or <c>false</c>.</summary>
    public ExpressionSyntax? Parent { get; init; }

    /// <summary><c>pos</c> of an instance.</summary>
    public ExpressionSyntax? Position { get; init; }

    /// <summary><c>io</c> of an instance.</summary>
    public ExpressionSyntax? Io { get; init; }

    /// <summary><c>-tephra-align</c> of an instance.</summary>
    public Spanned<int>? Align { get; init; }

    /// <summary><c>-tephra-order</c> of an instance.</summary>
    public Spanned<int>? Order { get; init; }

    /// <summary><c>-tephra-derive</c>: whether a writer may set it to what the data needs.</summary>
    public bool MayDerive { get; init; } = true;

    /// <summary><c>-tephra-open</c>: whether a registered type is read where no case of the switch matches.</summary>
    public Spanned<bool>? Open { get; init; }

    /// <summary><c>value</c> of an instance.</summary>
    public ExpressionSyntax? Value { get; init; }
}
