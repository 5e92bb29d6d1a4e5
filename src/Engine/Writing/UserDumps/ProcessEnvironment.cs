using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>The environment blocks of a Windows process: PEB, its parameters, and a TEB for each thread. Offsets are those that winternl.h and its symbols show.</summary>
internal static class ProcessEnvironment
{
    private const uint MostParameters = 0x10000;

    /// <summary>The pages they lie on.</summary>
    public static IEnumerable<AddressRange> Find(SourceMemory memory, IEnumerable<ulong> tebs)
    {
        bool is64Bit = memory.WordSize == sizeof(ulong);
        // sizeof(TEB): 0x1838 and 0x1018 with the latest fields. sizeof(PEB) is less than a page.
        ulong sizeOfTeb = is64Bit ? 0x1838u : 0x1018u;
        ulong? peb = null;
        foreach (ulong teb in tebs)
        {
            if (teb == 0)
                continue;
            yield return Pages(teb, sizeOfTeb);
            peb ??= memory.ReadPointer(teb + (is64Bit ? 0x60u : 0x30u));
        }

        if (peb is null or 0)
            yield break;
        yield return Pages(peb.Value, 1);
        if (memory.ReadPointer(peb.Value + (is64Bit ? 0x20u : 0x10u)) is not (> 0 and var parameters) || ReadLength(memory, parameters) is not { } length)
            yield break;
        yield return Pages(parameters, Math.Min(length, MostParameters));
    }

    // RTL_USER_PROCESS_PARAMETERS begins with MaximumLength and Length.
    private static uint? ReadLength(SourceMemory memory, ulong parameters)
    {
        Span<byte> bytes = stackalloc byte[8];
        return memory.Space.TryReadExactly(parameters, bytes) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) is > 0 and var length ? length : null;
    }

    private static AddressRange Pages(ulong start, ulong length) =>
        new(start & ~(ulong)(PhysicalMemory.PageSize - 1), Math.Max(start, unchecked(start + length - 1)) | (PhysicalMemory.PageSize - 1));
}
