namespace Tephra.Tool.Checks;

/// <summary>Bytes that several parts of a file claim: threads and memory lists lead to the same stacks, modules to one name. Not a problem by itself.</summary>
internal static class OverlapFindings
{
    /// <summary>Finds them; what objects share field by field, and item by item, is one finding.</summary>
    public static IEnumerable<Finding> Find(KaitaiLayout layout) =>
        from overlap in layout.Overlaps
        where !IsWithinOneObject(overlap)
        let pair = Owners(PathPattern.Of(overlap.First), PathPattern.Of(overlap.Second))
        group overlap by pair into shared
        select Finding.Note("overlap", shared.Key.First, shared.First().Start, $"{shared.Sum(overlap => overlap.End - overlap.Start)} bytes in all, the first of them here, are also {shared.Key.Second}");

    // An instance that looks at the bytes of its own object's fields, to tell what follows.
    private static bool IsWithinOneObject(KaitaiLayoutOverlap overlap) =>
        overlap.First.StartsWith(Parent(overlap.Second), StringComparison.Ordinal) || overlap.Second.StartsWith(Parent(overlap.First), StringComparison.Ordinal);

    private static string Parent(string path) => path[..(path.LastIndexOf('/') + 1)];

    // The objects are what share bytes. Fields of the same names say how far up: those of the same field of two records share the records.
    private static (string First, string Second) Owners(string first, string second)
    {
        do (first, second) = (Parent(first).TrimEnd('/'), Parent(second).TrimEnd('/'));
        while (first.Length > 1 && second.Length > 1 && first[first.LastIndexOf('/')..] == second[second.LastIndexOf('/')..]);
        return (first.Length == 0 ? "/" : first, second.Length == 0 ? "/" : second);
    }
}
