using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>The types the language itself names.</summary>
internal static class BuiltinTypes
{
    public static readonly string[] Names =
    [
        "u1", "u2", "u4", "u8", "s1", "s2", "s4", "s8", "f4", "f8", "str", "strz",
        "u2le", "u4le", "u8le", "s2le", "s4le", "s8le", "f4le", "f8le", "u2be", "u4be", "u8be", "s2be", "s4be", "s8be", "f4be", "f8be",
    ];

    /// <summary>A number's type and the order its suffix gives.</summary>
    public static (DataType Type, ByteOrder? Order)? Number(string name)
    {
        if (name.Length is not (2 or 4) || name[0] is not ('u' or 's' or 'f') || name[1] is not ('1' or '2' or '4' or '8')) return null;
        var width = name[1] - '0';
        ByteOrder? order = name.Length == 2 ? null : name.Substring(2) switch { "le" => ByteOrder.Little, "be" => ByteOrder.Big, _ => ByteOrder.None };
        if (order == ByteOrder.None || (order is not null && width == 1)) return null;
        if (name[0] == 'f') return width is 4 or 8 ? (new FloatType(width), order) : null;
        return (new IntegerType(width, name[0] == 's'), width == 1 ? ByteOrder.None : order);
    }

    /// <summary>A bit field's width and the order its suffix gives.</summary>
    public static (int Width, BitOrder? Order)? Bits(string name)
    {
        if (name.Length < 2 || name[0] != 'b') return null;
        BitOrder? order = null;
        if (name.EndsWith("le", StringComparison.Ordinal)) order = BitOrder.Little;
        else if (name.EndsWith("be", StringComparison.Ordinal)) order = BitOrder.Big;
        var digits = name.Substring(1, name.Length - (order is null ? 1 : 3));
        return digits.Length > 0 && digits.All(c => c is >= '0' and <= '9')
            ? (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : int.MaxValue, order)
            : null;
    }

    /// <summary>What a parameter or a cast may name beside user types.</summary>
    public static DataType? Value(string name) => name switch
    {
        "str" => DataType.String,
        "bytes" => DataType.Bytes,
        "bool" => DataType.Boolean,
        "struct" => DataType.Struct,
        "io" => DataType.Io,
        "any" => DataType.Any,
        _ when Number(name) is { } number => number.Type,
        _ when Bits(name) is { } bits => bits.Width == 1 ? DataType.Boolean : new BitsType(bits.Width),
        _ => null,
    };
}
