using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Entries of ARM64 that the processor does not take. Nothing is done against L1TF there.</summary>
internal static class Arm64InvalidEntries
{
    private const int ProtoAddressBits = 48;

    /// <summary>What an entry says.</summary>
    public static InvalidEntry Read(TranslationSettings settings, ulong value)
    {
        MmpteArm64 entry = MmpteArm64.Read(settings.Build, InvalidEntries.Bytes(value));
        return entry switch
        {
            { Layout: MmpteArm64.Enums.Layout.Unknown } => new(InvalidEntryKind.Unsupported),
            { Transition: { } transition } => InvalidEntry.Transition(transition.Protection, transition.PageFrameNumber),
            { Prototype: { } prototype } => new(
                InvalidEntryKind.Prototype, (ulong)((long)(prototype.ProtoAddress << (64 - ProtoAddressBits)) >> (64 - ProtoAddressBits))),
            { Software: { } software } => InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh),
            _ => new(InvalidEntryKind.Unsupported),
        };
    }
}
