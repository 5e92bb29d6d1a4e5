using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>The keys that say which bytes something takes.</summary>
public sealed record ByteRangeSyntax(
    ExpressionSyntax? Size,
    Spanned<bool>? SizeEos,
    Spanned<int>? PadRight,
    Spanned<int>? Terminator,
    Spanned<bool>? Include,
    Spanned<bool>? Consume,
    Spanned<bool>? EosError,
    ProcessSyntax? Process)
{
    /// <summary>Nothing said.</summary>
    public static readonly ByteRangeSyntax None = new(null, null, null, null, null, null, null, null);

    /// <summary>Whether anything says where the bytes end.</summary>
    public bool IsBounded => Size is not null || SizeEos is { Value: true } || Terminator is not null;
}
