using System.Collections;
using System.Reflection;

namespace Tephra.Engine.Tests;

/// <summary>Compares what an object made by a test states with what was read: all but what the test left open, such as offsets and counts.</summary>
internal static class Stated
{
    /// <summary>Fails at the first difference.</summary>
    /// <returns>How many values were compared.</returns>
    public static int Compare(string place, object? expected, object? actual)
    {
        switch (expected)
        {
            case null:
                return 0;
            case KaitaiStruct:
                Assert.True(actual?.GetType() == expected.GetType(), $"{place} is {actual?.GetType().Name ?? "absent"}");
                return Properties(expected).Sum(property => Compare($"{place}.{property.Name}", property.GetValue(expected), property.GetValue(actual)));
            case ReadOnlyMemory<byte> bytes:
                Assert.True(actual is ReadOnlyMemory<byte> read && read.Span.SequenceEqual(bytes.Span), place);
                return 1;
            case string text:
                Assert.Equal((place, text), (place, actual));
                return 1;
            case IEnumerable items:
                object?[] left = [.. items.Cast<object?>()];
                object?[] right = [.. ((IEnumerable)actual!).Cast<object?>()];
                Assert.Equal((place, left.Length), (place, right.Length));
                return left.Index().Sum(item => Compare($"{place}[{item.Index}]", item.Item, right[item.Index]));
            default:
                if (expected.Equals(Activator.CreateInstance(expected.GetType())))
                    return 0;
                Assert.Equal((place, expected), (place, actual));
                return 1;
        }
    }

    // Only what a test can set; what a schema calculates follows from it.
    private static IEnumerable<PropertyInfo> Properties(object owner) =>
        owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite && property.PropertyType != typeof(KaitaiStream) && IsStated(owner, property));

    // What an offset leads to, where nobody gave it a value, would be read from a file that is not there.
    private static bool IsStated(object owner, PropertyInfo property)
    {
        string name = "_" + char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        object? placed = owner.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(owner);
        return placed?.GetType().GetProperty("IsAssigned")?.GetValue(placed) is not false;
    }
}
