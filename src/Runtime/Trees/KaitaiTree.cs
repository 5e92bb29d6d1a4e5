namespace Tephra;

/// <summary>
/// Walks the objects a generated class holds, in fields and parse instances, without reflection. Neither the depth of a tree nor
/// a reference back to an object above is a danger.
/// </summary>
public static class KaitaiTree
{
    /// <summary>
    /// The object and all it holds that was read already, each once, holders before what they hold. Objects that consist of
    /// values at fixed places, and have no instances, are passed over.
    /// </summary>
    /// <param name="root">Where the walk begins.</param>
    public static IEnumerable<KaitaiStruct> Walk(KaitaiStruct root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return Objects(root);
    }

    /// <summary>
    /// Reads and computes everything that was not yet: parse instances, value instances, the items of lists. An object that
    /// several instances read at one place is touched in full where it is met first, so that references in a circle end.
    /// </summary>
    /// <param name="root">The object that is touched, with all it holds.</param>
    /// <returns>The instances that can't be read or computed.</returns>
    public static IReadOnlyList<KaitaiUnreadable> TouchAll(KaitaiStruct root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new KaitaiToucher().Touch(root);
    }

    private static IEnumerable<KaitaiStruct> Objects(KaitaiStruct root)
    {
        var seen = new HashSet<KaitaiStruct>(ReferenceEqualityComparer.Instance) { root };
        var left = new Stack<KaitaiStruct>([root]);
        while (left.TryPop(out var current))
        {
            yield return current;
            // Backwards, so that what stands first is met first.
            for (var i = current.M_Members.Length - 1; i >= 0; i--)
            {
                if (current.M_Members[i] is { HoldsObjects: true, IsOwner: true }) Push(current.M_Touched(i));
            }
        }

        void Push(object? value)
        {
            if (value is KaitaiStruct one && seen.Add(one)) left.Push(one);
            if (value is not IKaitaiList { MayHoldObjects: true } list) return;
            for (var i = list.TouchedCount - 1; i >= 0; i--) Push(list.TouchedAt(i));
        }
    }
}
