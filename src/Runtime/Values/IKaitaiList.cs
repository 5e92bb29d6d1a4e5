namespace Tephra;

/// <summary>What paths, walks, copies and comparisons need of a list, whatever it holds.</summary>
internal interface IKaitaiList
{
    /// <summary>Whether an item can be an object, or a list of objects.</summary>
    bool MayHoldObjects { get; }

    /// <summary>How many items there are, those that are not shown too.</summary>
    int ItemCount { get; }

    /// <summary>How many items, from the first, <see cref="TouchedAt"/> can be asked for.</summary>
    int TouchedCount { get; }

    /// <summary>The index of an object, or -1.</summary>
    int IndexOfReference(object item);

    /// <summary>The item at an index; null if it was not read yet.</summary>
    object? TouchedAt(int index);

    /// <summary>Lets the list look as if it held only its first items.</summary>
    void Show(int count);

    /// <summary>Reads the items that were not read yet.</summary>
    void TouchItems();

    /// <summary>The list with its items copied; those that were not read yet will be read by the copy.</summary>
    object Copy(KaitaiCopier copier);

    /// <summary>The list itself if no item of it was copied, else one of the copies.</summary>
    object Map(KaitaiCopier copier);

    /// <summary>Whether another list has the same items, as far as that can be said without walking.</summary>
    bool ContentEquals(IKaitaiList other, KaitaiComparison comparison, bool holdsObjects, string? newFrom);
}
