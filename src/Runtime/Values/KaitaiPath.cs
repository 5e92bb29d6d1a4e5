using System.Globalization;

namespace Tephra;

/// <summary>Finds where in the tree of objects one of them is; for messages, so it looks only at what was read already.</summary>
public static class KaitaiPath
{
    /// <summary>Looks for a child in the value of a field or instance.</summary>
    /// <param name="child">The object looked for.</param>
    /// <param name="value">The value: an object, a list, or nothing.</param>
    /// <param name="id">The field's or instance's id.</param>
    /// <returns>The id, with the index in the list behind it; null where the child is not there.</returns>
    public static string? Find(KaitaiStruct child, object? value, string id) => value switch
    {
        KaitaiStruct one => ReferenceEquals(one, child) ? id : null,
        IKaitaiList list when list.IndexOfReference(child) is >= 0 and var index => string.Create(CultureInfo.InvariantCulture, $"{id}/{index}"),
        _ => null,
    };

    /// <summary>The path from the root down to an object.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="isWhole">Whether the root was reached; it is not while an object on the way is still being read.</param>
    internal static string ToRoot(KaitaiStruct owner, out bool isWhole)
    {
        var path = "";
        for (var current = owner; current.Holder is { } holder; current = holder)
        {
            if (holder.M_Locate(current) is not { } place)
            {
                isWhole = false;
                return path;
            }

            path = $"/{place}{path}";
        }

        isWhole = true;
        return path;
    }
}
