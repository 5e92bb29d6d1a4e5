using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The values that ReadDebuggerData knows, by its indexes (DEBUG_DATA_*, dbgeng.h).</summary>
internal static class DebuggerDataValues
{
    private const uint FirstOwn = 100_000;
    private const uint LastOwn = 100_080;
    private const uint FirstField = 0x18;
    private const uint EndOfFields = 0x3A0;
    private const ulong SharedUserData64 = 0xFFFFF780_00000000; // KI_USER_SHARED_DATA, ntddk.h
    private const ulong SharedUserData32 = 0xFFFFFFFF_FFDF0000;

    // Fields of KDDEBUGGER_DATA64 that are not 8 bytes: from, to, and their size. Between them all are.
    private static readonly (uint From, uint To, uint Size)[] Narrow =
    [
        (0x30, 0x38, 2), (0x298, 0x2C2, 2), (0x2C2, 0x2C4, 1), (0x2C4, 0x2C8, 4), (0x2E0, 0x308, 2), (0x338, 0x33E, 2), (0x340, 0x350, 4), (0x350, 0x360, 2),
        (0x370, 0x37C, 4), (0x37C, 0x37E, 2), (0x380, 0x388, 4), (0x398, 0x39A, 2),
    ];

    /// <summary>Whether a value has this index.</summary>
    public static bool IsValue(uint index) => index is >= FirstOwn and <= LastOwn ? index % 8 == 0 : index is >= FirstField and < EndOfFields && index % SizeOf(index) == 0;

    /// <summary>The value's bytes; null where the dump does not tell.</summary>
    public static byte[]? Read(KernelDumpTarget kernel, uint index)
    {
        if (index >= FirstOwn)
            return ReadOwn(kernel, index);
        ReadOnlyMemory<byte> bytes = kernel.DebuggerDataBytes;
        uint size = SizeOf(index);
        return index + size <= (uint)bytes.Length ? bytes.Slice((int)index, (int)size).ToArray() : null;
    }

    private static uint SizeOf(uint index)
    {
        foreach (var (from, to, size) in Narrow)
        {
            if (index >= from && index < to)
                return size;
        }

        return sizeof(ulong);
    }

    private static byte[]? ReadOwn(KernelDumpTarget kernel, uint index)
    {
        KernelDump dump = kernel.Dump;
        DumpHeader64? wide = dump.Header64;
        DumpHeader32? narrow = dump.Header32;
        return index switch
        {
            100_000 => kernel.DebuggerData is { } data ? [data.PaeEnabled ? (byte)1 : (byte)0]
                : narrow is { HasPaeEnabled: true } ? [narrow.PaeEnabled] : null,
            100_008 => BitConverter.GetBytes(kernel.Kernel.Is64Bit ? SharedUserData64 : SharedUserData32),
            100_016 => Bytes((uint?)wide?.ProductType ?? (uint?)narrow?.ProductType, wide?.HasProductType ?? narrow!.HasProductType),
            100_024 => Bytes(wide?.SuiteMask ?? narrow?.SuiteMask, wide?.HasSuiteMask ?? narrow!.HasSuiteMask),
            100_032 => Bytes(wide?.WriterStatus ?? narrow?.WriterStatus, wide?.HasWriterStatus ?? narrow!.HasWriterStatus),
            100_072 => Bytes((uint?)wide?.Attributes ?? (uint?)narrow?.Attributes, wide?.HasAttributes ?? narrow!.HasAttributes),
            100_080 => kernel.DebuggerData is { PagingLevels: > 0 and var levels } ? BitConverter.GetBytes((uint)levels) : null,
            // Versions of format and writer, the power state, and the store of memory facts: where a dump has them is not documented.
            _ => null,
        };
    }

    private static byte[]? Bytes(uint? value, bool isThere) => isThere && value is { } number ? BitConverter.GetBytes(number) : null;
}
