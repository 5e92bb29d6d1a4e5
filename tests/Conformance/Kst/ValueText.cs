using System.Collections;
using System.Globalization;

namespace Tephra.Conformance.Kst;

/// <summary>How values are printed.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        ReadOnlyMemory<byte> bytes => "bytes " + Convert.ToHexString(bytes.Span),
        Enum member => $"{member.GetType().Name}::{member}",
        KaitaiStruct => value.GetType().Name,
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        IFormattable number => $"{number.ToString(null, CultureInfo.InvariantCulture)} ({value.GetType().Name})",
        _ => value.ToString() ?? "",
    };
}
