using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Entries of x86 with PAE that the processor does not take.</summary>
internal static class PaeInvalidEntries
{
    /// <summary>What an entry says.</summary>
    public static InvalidEntry Read(TranslationSettings settings, ulong value)
    {
        MmpteX86Pae entry = Parse(settings, value);
        if (entry.SoftwareV1809 is { PageFileHigh: 0 } software)
            return InvalidEntry.Software(software.Protection, 0, 0); // No slot is no slot, whatever the mask.
        if (entry.Layout != MmpteX86Pae.Enums.Layout.V1809)
            return Read(entry);
        // Since 1809 entries of every form are stored as on x64.
        return Swizzle.Undo(settings, value, InvalidEntryMasks.IsStoredAsItIs(value)) is { } plain
            ? Read(Parse(settings, plain))
            : new(InvalidEntryKind.Unsupported);
    }

    private static MmpteX86Pae Parse(TranslationSettings settings, ulong value) => MmpteX86Pae.Read(settings.Build, InvalidEntries.Bytes(value));

    private static InvalidEntry Read(MmpteX86Pae entry) => entry switch
    {
        { Prototype: { } prototype } => new(InvalidEntryKind.Prototype, prototype.ProtoAddress),
        { Transition: { } transition } => InvalidEntry.Transition(transition.Protection, transition.PageFrameNumber),
        { SoftwareXp: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareWin7: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareWin8: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareV1809: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        _ => new(InvalidEntryKind.Unsupported),
    };
}
