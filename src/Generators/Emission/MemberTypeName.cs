using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>The name of a member's type as a schema writes it, for people who look at a layout.</summary>
internal static class MemberTypeName
{
    /// <summary>The type of something that is read, with its byte order.</summary>
    public static string Of(AttributeIr attribute) => Of(attribute.Read) + (attribute.Repeat is null ? "" : "[]");

    /// <summary>The type of any other value.</summary>
    public static string Of(DataType type) => type switch
    {
        ArrayType array => Of(array.Element) + "[]",
        UserType user => Last(user.Reference.Path),
        EnumType @enum => @enum.Enum.Id,
        _ => type.ToString(),
    };

    private static string Of(ReadIr read) => read switch
    {
        ReadNumberIr { Order: ByteOrder.Little } number => number.Type + "le",
        ReadNumberIr { Order: ByteOrder.Big } number => number.Type + "be",
        ReadBitsIr bits => "b" + bits.Width.ToString(CultureInfo.InvariantCulture),
        ReadEnumIr @enum => $"{Of(@enum.Number)}({@enum.Enum.Enum.Id})",
        ReadSwitchIr => "switch",
        _ => Of(read.Type),
    };

    private static string Last(EquatableArray<string> path) => path[path.Count - 1];
}
