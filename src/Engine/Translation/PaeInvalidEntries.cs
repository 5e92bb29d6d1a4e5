using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Entries of x86 with PAE that the processor does not take.</summary>
internal static class PaeInvalidEntries
{
    /// <summary>What an entry says.</summary>
    public static InvalidEntry Read(TranslationSettings settings, ulong value)
    {
        MmpteX86Pae entry = MmpteX86Pae.Read(settings.Build, InvalidEntries.Bytes(value));
        if (entry.Prototype is { } prototype)
            return new(InvalidEntryKind.Prototype, prototype.ProtoAddress);
        if (entry.Transition is { } transition)
            return InvalidEntry.Transition(transition.Protection, transition.PageFrameNumber);
        if (entry.SoftwareV1809 is { } stored)
        {
            // No slot is no slot, whatever the mask.
            if (stored.PageFileHigh == 0)
                return InvalidEntry.Software(stored.Protection, 0, 0);
            return Swizzle.Undo(settings, value, stored.SwizzleBit) is { } plain && MmpteX86Pae.Read(settings.Build, InvalidEntries.Bytes(plain)).SoftwareV1809 is { } software
                ? InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh)
                : new(InvalidEntryKind.Unsupported);
        }

        return entry switch
        {
            { SoftwareXp: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
            { SoftwareWin7: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
            { SoftwareWin8: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
            _ => new(InvalidEntryKind.Unsupported),
        };
    }
}
