using CsCheck;

namespace Tephra.Generators.Tests.Writing.Properties;

/// <summary>Random values of which objects are made.</summary>
internal static class Some
{
    // None of them is an end: of a text, or of anything the schemas put behind one.
    private static readonly Gen<string> Character = Gen.OneOf("a", "B", "7", "_", "ü", "ß", "€", "漢", "😀", "é");

    private static readonly Gen<string> AsciiCharacter = Gen.Char['A', 'Z'].Select(one => one.ToString());

    /// <summary>Text of any script.</summary>
    public static readonly Gen<string> Text = Character.Array[0, 12].Select(string.Concat);

    /// <summary>Text of one byte for each character.</summary>
    public static readonly Gen<string> Ascii = AsciiCharacter.Array[0, 9].Select(string.Concat);

    /// <summary>Some bytes.</summary>
    public static readonly Gen<byte[]> Bytes = Gen.OneOf(Gen.Byte.Array[0, 20], Gen.Byte.Array[200, 250]);

    /// <summary>Adds items, in the order they have.</summary>
    public static void AddAll<T>(this KaitaiList<T> list, IEnumerable<T> items)
    {
        foreach (var item in items) list.Add(item);
    }

    /// <summary>A list of some items.</summary>
    public static Gen<KaitaiList<T>> ListOf<T>(Gen<T> item, int least = 0, int most = 6) => item.Array[least, most].Select(items => new KaitaiList<T>(items, items.Length));
}
