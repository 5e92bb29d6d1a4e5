using System.Collections;
using System.Reflection;

namespace Tephra.Oracle.Tests;

/// <summary>Makes a tree of new objects with the values of another, as a program would that has no file: no bytes, no positions, no streams go over.</summary>
internal static class Rebuilt
{
    /// <summary>The new tree.</summary>
    public static T Of<T>(T original)
        where T : KaitaiStruct
    {
        var made = (T)Activator.CreateInstance(original.GetType())!;
        foreach (PropertyInfo property in original.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (property.CanWrite && property.PropertyType != typeof(KaitaiStream) && property.GetValue(original) is { } value)
                property.SetValue(made, Copy(value));
        }

        return made;
    }

    private static object Copy(object value)
    {
        switch (value)
        {
            case KaitaiStruct child:
                return Of(child);
            case ReadOnlyMemory<byte> bytes:
                return (ReadOnlyMemory<byte>)bytes.ToArray();
            case string:
                return value;
            case IEnumerable items:
                object list = Activator.CreateInstance(value.GetType())!;
                MethodInfo add = value.GetType().GetMethod("Add")!;
                foreach (object item in items)
                    add.Invoke(list, [Copy(item)]);
                return list;
            default:
                return value;
        }
    }
}
