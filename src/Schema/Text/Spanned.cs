namespace Tephra.Schema.Text;

/// <summary>A value and where it was written.</summary>
public readonly record struct Spanned<T>(T Value, TextSpan Span)
    where T : IEquatable<T>;
