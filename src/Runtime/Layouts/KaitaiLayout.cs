namespace Tephra;

/// <summary>
/// Where everything stands in a file that was read: each field, instance and item with its place, and what is left over. The
/// layout is that of the object as it was read; an object that was changed has to be written and read again first.
/// </summary>
public sealed class KaitaiLayout
{
    private KaitaiLayout(KaitaiLayoutEntry root, LayoutCoverage coverage)
    {
        Root = root;
        Length = coverage.Length;
        DescribedOnce = coverage.DescribedOnce;
        Gaps = coverage.Gaps;
        Overlaps = coverage.Overlaps;
    }

    /// <summary>The object, with all it consists of.</summary>
    public KaitaiLayoutEntry Root { get; }

    /// <summary>Bytes in the object's stream: <see cref="DescribedOnce"/>, and those in gaps and overlaps.</summary>
    public long Length { get; }

    /// <summary>Bytes that exactly one entry without children describes.</summary>
    public long DescribedOnce { get; }

    /// <summary>Ranges that nothing describes, by position.</summary>
    public IReadOnlyList<KaitaiLayoutGap> Gaps { get; }

    /// <summary>Ranges that several entries describe, by position.</summary>
    public IReadOnlyList<KaitaiLayoutOverlap> Overlaps { get; }

    /// <summary>Reads everything that can be read, and notes where it stands.</summary>
    /// <param name="root">An object that was read.</param>
    /// <exception cref="InvalidOperationException">The object was not read.</exception>
    /// <exception cref="KaitaiException">A value that others depend on can't be computed.</exception>
    public static KaitaiLayout Of(KaitaiStruct root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var recorder = new LayoutRecorder(root.M_Io.Source);
        var unreadable = KaitaiTree.TouchAll(root);
        new KaitaiWriteSession(root).Describe(recorder);
        foreach (var instance in unreadable) AddUnreadable(recorder, instance);
        foreach (var (_, entry) in recorder.Entries) entry.SortChildren();
        return new KaitaiLayout(recorder.Root, new LayoutCoverage(recorder.Root, root.M_Io));
    }

    /// <summary>The entry at a path such as <c>/directory/3/stream</c>; null if there is none.</summary>
    public KaitaiLayoutEntry? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var entry = Root;
        foreach (var id in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Children.FirstOrDefault(child => child.Id == id) is not { } child) return null;
            entry = child;
        }

        return entry;
    }

    private static void AddUnreadable(LayoutRecorder recorder, KaitaiUnreadable instance)
    {
        if (recorder.EntryOf(instance.Owner) is not { } owner) return;
        var members = instance.Owner.M_Members;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Id != instance.Id || members[i].Kind != KaitaiMemberKind.ParseInstance) continue;
            owner.Remove(i);
            owner.Add(new KaitaiLayoutEntry(owner, instance.Id, members[i].TypeName, owner.Stream) { Error = instance.Error, Order = i });
        }
    }
}
