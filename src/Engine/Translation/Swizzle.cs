namespace Tephra.Engine;

/// <summary>The bits that Windows sets in invalid entries against L1TF, undone.</summary>
internal static class Swizzle
{
    /// <summary>The entry as it was meant.</summary>
    /// <param name="settings">The system, with its mask.</param>
    /// <param name="entry">The entry as it is stored.</param>
    /// <param name="storedAsItIs">The entry's swizzle bit.</param>
    /// <returns>Null where bits may have been set and nobody knows which.</returns>
    public static ulong? Undo(TranslationSettings settings, ulong entry, bool storedAsItIs) =>
        storedAsItIs ? entry : settings.InvalidEntryMask is { } mask ? entry & ~mask : null;
}
