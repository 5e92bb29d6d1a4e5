using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Tephra.Oracle.Tests;

/// <summary>
/// Compares what the reference compiler's JavaScript read with a tree of generated objects, of whatever schema: every member of the one
/// must be in the other, with the same value. Integers past 53 bits are compared as the numbers JavaScript has.
/// </summary>
internal sealed class KaitaiJsonComparison
{
    private const int ShownBytes = 64;
    private const int MostDifferences = 20;

    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Members = new();

    private readonly List<string> _differences = [];

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>What differs.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Compares an object.</summary>
    /// <param name="expected">What the reference read.</param>
    /// <param name="actual">The generated object.</param>
    /// <param name="path">Where in the tree.</param>
    public void Compare(JsonElement expected, KaitaiStruct actual, string path = "")
    {
        Dictionary<string, PropertyInfo> members = Members.GetOrAdd(actual.GetType(), FindMembers);
        var left = new HashSet<string>(members.Keys);
        foreach (JsonProperty property in expected.EnumerateObject())
        {
            if (_differences.Count >= MostDifferences)
                return;
            string place = $"{path}/{property.Name}";
            string key = Normalize(property.Name);
            left.Remove(key);
            if (members.TryGetValue(key, out PropertyInfo? member))
                CompareMember(property.Value, actual, member, place);
            else
                Differ(place, "a member", "none");
        }

        // JavaScript's objects have no member for a field that is absent.
        foreach (string missing in left.Where(name => members[name].GetValue(actual) is not null))
            Differ($"{path}/{missing}", "no member", "one");
    }

    private void CompareMember(JsonElement expected, KaitaiStruct owner, PropertyInfo member, string path)
    {
        object? actual;
        try
        {
            actual = member.GetValue(owner);
        }
        catch (TargetInvocationException error) when (error.InnerException is KaitaiException)
        {
            // JavaScript's runtime does not mind a position past the end as long as nothing is read there.
            bool isPastEnd = error.InnerException is KaitaiEndOfStreamException && error.InnerException.Message.Contains("position past the end", StringComparison.Ordinal);
            Expect(IsError(expected) || (isPastEnd && HoldsNothing(expected)), path, expected, error.InnerException.Message);
            return;
        }

        if (IsError(expected))
            Differ(path, expected.ToString(), actual);
        else
            CompareValue(expected, actual, path);
    }

    private void CompareValue(JsonElement expected, object? actual, string path)
    {
        switch (actual)
        {
            case ReadOnlyMemory<byte> bytes:
                Expect(expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("bytes", out JsonElement length) && length.GetInt64() == bytes.Length
                    && expected.GetProperty("hex").GetString() == Convert.ToHexStringLower(bytes.Span[..Math.Min(ShownBytes, bytes.Length)]), path, expected, Convert.ToHexString(bytes.Span[..Math.Min(ShownBytes, bytes.Length)]));
                break;
            case KaitaiStream:
                Expect(expected.TryGetProperty("stream", out _), path, expected, actual);
                break;
            case KaitaiStruct child:
                CompareObject(expected, child, path);
                break;
            case string text:
                Expect(expected.ValueKind == JsonValueKind.String && AreEqual(expected.GetString()!, text), path, expected, text);
                break;
            case bool truth:
                Expect(expected.ValueKind == (truth ? JsonValueKind.True : JsonValueKind.False), path, expected, truth);
                break;
            case IEnumerable list:
                CompareList(expected, list, path);
                break;
            case null:
                Expect(expected.ValueKind == JsonValueKind.Null, path, expected, "null");
                break;
            default:
                Expect(expected.ValueKind == JsonValueKind.Number && AreEqual(expected.GetDouble(), actual), path, expected, actual);
                break;
        }
    }

    private void CompareObject(JsonElement expected, KaitaiStruct actual, string path)
    {
        if (expected.ValueKind != JsonValueKind.Object)
            Differ(path, expected.ToString(), actual.GetType().Name);
        // An object that was shown before, elsewhere.
        else if (!expected.TryGetProperty("ref", out _))
            Compare(expected, actual, path);
    }

    private void CompareList(JsonElement expected, IEnumerable actual, string path)
    {
        if (expected.ValueKind != JsonValueKind.Array)
        {
            Differ(path, expected.ToString(), "a list");
            return;
        }

        object?[] items = [.. actual.Cast<object?>()];
        Expect(expected.GetArrayLength() == items.Length, path, $"{expected.GetArrayLength()} items", items.Length);
        int index = 0;
        foreach (JsonElement item in expected.EnumerateArray().Take(items.Length))
        {
            CompareValue(item, items[index], $"{path}/{index}");
            index++;
        }
    }

    private void Expect(bool holds, string path, object expected, object? actual)
    {
        Compared++;
        if (!holds)
            Differ(path, expected.ToString()!, actual);
    }

    private void Differ(string path, string expected, object? actual) => _differences.Add($"{path}: {expected} by the reference, {actual ?? "null"} here");

    private static bool IsError(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("error", out _) && value.EnumerateObject().Count() == 1;

    // JavaScript has no ASCII: what takes its place (windows-1252) has characters for bytes that are none in ASCII.
    private static bool AreEqual(string expected, string actual) => expected.Length == actual.Length
        && expected.Zip(actual).All(pair => pair.First == pair.Second || (pair.Second == '\uFFFD' && pair.First > '\x7f'));

    // JavaScript's runtime gets negative integers of 64 bits wrong where their lower half, inverted, has its highest bit set.
    private static bool AreEqual(double expected, object actual) =>
        expected == ToNumber(actual)
        // An enumeration takes the bits of a number without sign.
        || (actual is Enum && Enum.GetUnderlyingType(actual.GetType()) == typeof(long) && expected == unchecked((ulong)Convert.ToInt64(actual, CultureInfo.InvariantCulture)))
        || (actual is long and < 0 and var number && expected == -((4294967296.0 * (int)~(number >> 32)) + (int)~number + 1));

    private static double ToNumber(object value) =>
        Convert.ToDouble(value is Enum ? Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture) : value, CultureInfo.InvariantCulture);

    private static bool HoldsNothing(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().All(property => property.Name switch
        {
            "bytes" => property.Value.GetInt64() == 0,
            "hex" => true,
            _ => HoldsNothing(property.Value),
        });

    // The generator keeps underscores that JavaScript's names lack, and writes the first letter large.
    private static string Normalize(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // Names with M_ in front, or As_ within, are the generator's own (docs/names.md); the base classes' members are the runtime's.
    private static Dictionary<string, PropertyInfo> FindMembers(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.DeclaringType!.Assembly == type.Assembly && !property.Name.StartsWith("M_", StringComparison.Ordinal)
            && !property.Name.Contains("As_", StringComparison.Ordinal) && property.GetIndexParameters().Length == 0)
        .ToDictionary(property => Normalize(property.Name));
}
