using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Entries of x64 that the processor does not take.</summary>
internal static class X64InvalidEntries
{
    // Since Windows 11 22H2 a prototype entry of a mapped file is told by these bits alone.
    private const uint FirstBuildWithFileBits = 22621;
    private const ulong FileMask = 0xFFFF8000_0000000F;
    private const ulong FileBits = 0xFFFF8000_00000000;

    // The two forms that software entries of 1803 may have agree on protection and slot, and there with those before.
    private const uint LastBuildBefore1803 = 16299;

    private const int ProtoAddressBits = 48;

    /// <summary>What an entry says.</summary>
    public static InvalidEntry Read(TranslationSettings settings, ulong value, bool inPrototype)
    {
        if (inPrototype && settings.Build >= FirstBuildWithFileBits && (value & FileMask) == FileBits)
            return new(InvalidEntryKind.MappedFile);

        MmpteX64 entry = Parse(settings, value);
        if (entry.SoftwareV1809 is { } software && software.PageFileHigh == 0)
            return InvalidEntry.Software(software.Protection, 0, 0); // No slot is no slot, whatever the mask.
        if (entry is { Layout: MmpteX64.Enums.Layout.Unknown, IsSoftware: true })
            return ReadSlotless(value);
        if (!IsMasked(entry))
            return Read(entry);
        return Swizzle.Undo(settings, value, storedAsItIs: false) is { } plain ? Read(Parse(settings, plain)) : new(InvalidEntryKind.Unsupported);
    }

    private static InvalidEntry ReadSlotless(ulong value) =>
        MmpteX64.Read(LastBuildBefore1803, InvalidEntries.Bytes(value)).SoftwareWin10 is { PageFileHigh: 0 } software
            ? InvalidEntry.Software(software.Protection, 0, 0)
            : new(InvalidEntryKind.Unsupported);

    private static MmpteX64 Parse(TranslationSettings settings, ulong value) => MmpteX64.Read(settings.Build, InvalidEntries.Bytes(value));

    /// <summary>Whether bits may have been set in the entry, and its own bit does not say that it is as it was meant.</summary>
    private static bool IsMasked(MmpteX64 entry) =>
        entry.Layout == MmpteX64.Enums.Layout.V1809
        && entry switch
        {
            { SoftwareV1809: { } software } => !software.SwizzleBit,
            { Transition: { } transition } => !transition.SwizzleBit,
            { PrototypeV1809: { } prototype } => !prototype.SwizzleBit,
            _ => false,
        };

    private static InvalidEntry Read(MmpteX64 entry) => entry switch
    {
        { Value: 0 } => default,
        { Transition: { } transition } => InvalidEntry.Transition(transition.Protection, transition.PageFrameNumber),
        { PrototypeWin10: { } prototype } => Prototype(prototype.ProtoAddress),
        { PrototypeV1809: { } prototype } => Prototype(prototype.ProtoAddress),
        { SoftwareVista: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareWin7: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareWin8: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareWin10: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        { SoftwareV1809: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
        _ => new(InvalidEntryKind.Unsupported),
    };

    private static InvalidEntry Prototype(ulong address) =>
        new(InvalidEntryKind.Prototype, (ulong)((long)(address << (64 - ProtoAddressBits)) >> (64 - ProtoAddressBits)));
}
