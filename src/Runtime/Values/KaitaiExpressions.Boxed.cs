using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tephra;

/// <content>Numbers whose type only the object knows.</content>
public static partial class KaitaiExpressions
{
    /// <summary>A number as another type of number, cut to its width as every cast of the language is.</summary>
    private static bool TryCastNumber<T>(object? value, [MaybeNullWhen(false)] out T number)
    {
        number = default;
        if (!IsNumber(value?.GetType()) || !IsNumber(typeof(T))) return false;
        var isFloat = value is float or double;
        var real = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var whole = isFloat ? unchecked((long)real) : value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, CultureInfo.InvariantCulture);
        number = (T)(object)(Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Byte => unchecked((byte)whole),
            TypeCode.SByte => unchecked((sbyte)whole),
            TypeCode.UInt16 => unchecked((ushort)whole),
            TypeCode.Int16 => unchecked((short)whole),
            TypeCode.UInt32 => unchecked((uint)whole),
            TypeCode.Int32 => unchecked((int)whole),
            TypeCode.UInt64 => unchecked((ulong)whole),
            TypeCode.Int64 => whole,
            TypeCode.Single => (float)real,
            _ => (object)real,
        });
        return true;
    }

    private static bool IsNumber([NotNullWhen(true)] Type? type) =>
        type is { IsEnum: false } && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Double;
}
