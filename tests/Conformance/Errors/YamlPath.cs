using System.Globalization;
using System.Numerics;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Errors;

/// <summary>Follows a YAML path.</summary>
internal static class YamlPath
{
    /// <summary>The place a path leads to; null where it leads nowhere. Its last key alone may be missing, or all of <c>/meta/id</c>.</summary>
    public static YamlPlace? Follow(YamlNode root, string path)
    {
        var segments = path.Split('/').Skip(1).Where(segment => segment.Length > 0).ToArray();
        var place = new YamlPlace(null, root, []);
        for (var i = 0; i < segments.Length;)
        {
            var (next, taken) = Step(place, segments.AsSpan(i));
            if (next is null) return (i == segments.Length - 1 || IsMandatory(segments.AsSpan(i), place)) && place.Node is YamlMapping ? place with { LacksKey = true } : null;
            place = next;
            i += taken;
        }

        return place;
    }

    // A file without 'meta' is said to lack what must stand in it.
    private static bool IsMandatory(ReadOnlySpan<string> rest, YamlPlace place) => rest is ["meta", "id"] && place.Containers.Count == 0;

    // A key may itself hold a slash, and a case is named by its key in the reference compiler's own notation.
    private static (YamlPlace? Next, int Taken) Step(YamlPlace place, ReadOnlySpan<string> rest)
    {
        switch (place.Node)
        {
            case YamlSequence sequence when int.TryParse(rest[0], CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Count:
                return (place.Down(null, sequence.Items[index]), 1);
            case YamlMapping mapping:
                for (var taken = 1; taken <= rest.Length; taken++)
                {
                    var name = string.Join('/', rest[..taken].ToArray());
                    foreach (var entry in mapping.Entries)
                    {
                        if (IsNamed(entry.Key, name)) return (place.Down(entry.Key, entry.Value), taken);
                    }
                }

                break;
        }

        return (null, 0);
    }

    private static bool IsNamed(YamlScalar key, string name) =>
        key.Value == name
        || (key.TryGetInteger(out var integer) && BigInteger.TryParse(name, CultureInfo.InvariantCulture, out var number) && integer == number)
        || CaseNotation.IsNamed(key, name);
}
