using System.Numerics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>A value that is text, and what YAML 1.1 takes that text for.</summary>
/// <param name="Span">What is written, quotes and block header included.</param>
/// <param name="Value">The text with quotes, escapes and folding resolved.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Map">Where in the file each character of <paramref name="Value"/> comes from.</param>
public sealed record YamlScalar(TextSpan Span, string Value, ScalarStyle Style, PositionMap Map) : YamlNode(Span)
{
    /// <summary>Whether its text decides what it is; anything else is a string.</summary>
    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>Whether it is nothing: <c>null</c>, <c>~</c> or no text at all.</summary>
    public bool IsNull => IsPlain && ScalarTyping.IsNull(Value);

    /// <summary>Whether it is an integer, and which; it may be of any size.</summary>
    public bool TryGetInteger(out BigInteger value)
    {
        value = default;
        return IsPlain && ScalarTyping.TryGetInteger(Value, out value);
    }

    /// <summary>Whether it is a truth value, and which; <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c> are too.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = false;
        return IsPlain && ScalarTyping.TryGetBoolean(Value, out value);
    }

    /// <summary>Whether it is a floating-point number, and which. An integer is not one.</summary>
    public bool TryGetFloat(out double value)
    {
        value = 0;
        return IsPlain && ScalarTyping.TryGetFloat(Value, out value);
    }
}
