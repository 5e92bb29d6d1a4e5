using System.Reflection;

namespace Tephra.Engine.Tests;

/// <summary>Values of their own for every number of an object, so that none can be taken for another.</summary>
internal static class Numbered
{
    /// <summary>Sets what is still zero or null, in the order of declaration.</summary>
    public static T Fill<T>(T value, int first = 0x11)
        where T : KaitaiStruct
    {
        int next = first;
        foreach (PropertyInfo property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (property.CanWrite && type.IsPrimitive && type != typeof(bool) && property.GetValue(value) is null or (byte)0 or (ushort)0 or 0u or 0ul or 0 or 0L)
                property.SetValue(value, Convert.ChangeType(next++, type, System.Globalization.CultureInfo.InvariantCulture));
        }

        return value;
    }

    /// <summary>Bytes that are not all the same.</summary>
    public static ReadOnlyMemory<byte> Bytes(int length, int seed) => Enumerable.Range(0, length).Select(i => (byte)((i * 7) + seed)).ToArray();

    /// <summary>The same; absent where there are none.</summary>
    public static ReadOnlyMemory<byte>? BytesIfAny(int length, int seed) => length <= 0 ? default(ReadOnlyMemory<byte>?) : Bytes(length, seed);
}
