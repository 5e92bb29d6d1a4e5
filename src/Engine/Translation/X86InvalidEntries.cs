using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Entries of x86 without PAE that the processor does not take.</summary>
internal static class X86InvalidEntries
{
    // The address of a prototype entry is given as its distance from the start of the paged pool, in two parts.
    private const int LowShift = 2;
    private const int HighShift = 9;

    /// <summary>What an entry says.</summary>
    public static InvalidEntry Read(TranslationSettings settings, uint value)
    {
        MmpteX86 entry = MmpteX86.Read(settings.Build, InvalidEntries.Bytes(value).AsMemory(0, sizeof(uint)));
        if (entry.Prototype is { } prototype)
        {
            ulong distance = (prototype.ProtoAddressHigh << HighShift) | (prototype.ProtoAddressLow << LowShift);
            return settings.PrototypeBase is { } start ? new(InvalidEntryKind.Prototype, (uint)(start + distance)) : new(InvalidEntryKind.Unsupported);
        }

        if (entry.Transition is { } transition)
            return InvalidEntry.Transition(transition.Protection, transition.PageFrameNumber);
        return entry.SoftwareXp is { } software
            ? InvalidEntry.Software(software.Protection, software.PageFileLow, software.PageFileHigh)
            : new(InvalidEntryKind.Unsupported);
    }
}
