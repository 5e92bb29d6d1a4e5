using System.Diagnostics.CodeAnalysis;

namespace Tephra;

/// <content>Strings, and values that may be absent.</content>
public static partial class KaitaiExpressions
{
    /// <summary><c>str.substring</c>.</summary>
    /// <param name="text">The string.</param>
    /// <param name="from">The first character, from 0.</param>
    /// <param name="to">The one after the last.</param>
    /// <exception cref="KaitaiExpressionException">These are not within the string, or not in order.</exception>
    public static string Substring(string text, long from, long to)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (from < 0 || to < from || to > text.Length)
            Throw.KaitaiExpressionException_NoValue(FormattableString.Invariant($"substring {from}..{to} of {text.Length} characters"));
        return text[(int)from..(int)to];
    }

    /// <summary><c>str.reverse</c>; the two halves of a surrogate pair keep their order.</summary>
    public static string Reverse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (reversed, text) =>
        {
            text.CopyTo(reversed);
            reversed.Reverse();
            for (var i = 0; i + 1 < reversed.Length; i++)
            {
                if (!char.IsLowSurrogate(reversed[i]) || !char.IsHighSurrogate(reversed[i + 1])) continue;
                (reversed[i], reversed[i + 1]) = (reversed[i + 1], reversed[i]);
                i++;
            }
        });
    }

    /// <summary>A value that an expression needs, although its <c>if</c> may have left it out.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="name">Its id in the schema, for the message.</param>
    /// <exception cref="KaitaiExpressionException">The value is absent.</exception>
    public static T Present<T>([NotNull] T? value, string name)
        where T : struct
    {
        if (value is null) ThrowAbsent(name);
        return value.Value;
    }

    /// <inheritdoc cref="Present{T}(T?, string)"/>
    public static T Present<T>([NotNull] T? value, string name)
        where T : class
    {
        if (value is null) ThrowAbsent(name);
        return value;
    }

    [DoesNotReturn]
    private static void ThrowAbsent(string name) => Throw.KaitaiExpressionException_NoValue($"'{name}' is absent");
}
