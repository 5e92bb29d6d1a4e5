using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Reads entries that the processor does not take, by the machine and the build.</summary>
internal static class InvalidEntries
{
    private const ulong IsPrototype = 0x400;
    private const uint Marker = 0xFFFFFFFF;
    private const uint X86Marker = 0xFFFFF;
    private const int X86MarkerShift = 12;

    /// <summary>What an entry says.</summary>
    /// <param name="settings">The system.</param>
    /// <param name="entry">The entry; not valid.</param>
    /// <param name="inPrototype">Whether it is itself a prototype entry, in which the bit of prototypes means a mapped file.</param>
    public static InvalidEntry Read(TranslationSettings settings, ulong entry, bool inPrototype)
    {
        if (entry == 0)
            return default;
        if ((entry & IsPrototype) != 0)
        {
            if (inPrototype)
                return new(InvalidEntryKind.MappedFile);
            if (settings.Format == PageTableFormat.X86 ? entry >> X86MarkerShift == X86Marker : entry >> 32 == Marker)
                return new(InvalidEntryKind.Vad);
        }

        return settings.Format switch
        {
            PageTableFormat.X86 => X86InvalidEntries.Read(settings, (uint)entry),
            PageTableFormat.X86Pae => PaeInvalidEntries.Read(settings, entry),
            PageTableFormat.Arm64 => Arm64InvalidEntries.Read(settings, entry),
            _ => X64InvalidEntries.Read(settings, entry, inPrototype),
        };
    }

    /// <summary>The bytes a generated class reads.</summary>
    public static byte[] Bytes(ulong entry)
    {
        byte[] bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, entry);
        return bytes;
    }
}
