namespace Tephra.Engine;

/// <summary>What DEBUG_FORMAT_USER_SMALL_* bit each MINIDUMP_TYPE bit of a header stands for (dbgeng.h and minidumpapiset.h, by name).</summary>
internal static class FormatFlags
{
    private static readonly (ulong Minidump, uint Format)[] Table =
    [
        (0x2, 0x00000001), // FULL_MEMORY
        (0x4, 0x00000002), // HANDLE_DATA
        (0x20, 0x00000004), // UNLOADED_MODULES
        (0x40, 0x00000008), // INDIRECT_MEMORY
        (0x1, 0x00000010), // DATA_SEGMENTS
        (0x8, 0x00000020), // FILTER_MEMORY
        (0x80, 0x00000040), // FILTER_PATHS
        (0x100, 0x00000080), // PROCESS_THREAD_DATA
        (0x200, 0x00000100), // PRIVATE_READ_WRITE_MEMORY
        (0x400, 0x00000200), // NO_OPTIONAL_DATA
        (0x800, 0x00000400), // FULL_MEMORY_INFO
        (0x1000, 0x00000800), // THREAD_INFO
        (0x2000, 0x00001000), // CODE_SEGMENTS
        (0x4000, 0x00002000), // NO_AUXILIARY_STATE
        (0x8000, 0x00004000), // FULL_AUXILIARY_STATE
        (0x80000, 0x00008000), // MODULE_HEADERS
        (0x100000, 0x00010000), // FILTER_TRIAGE
        (0x200000, 0x00020000), // ADD_AVX_XSTATE_CONTEXT
        (0x400000, 0x00040000), // IPT_TRACE
        (0x2000000, 0x04000000), // NO_IGNORE_INACCESSIBLE_MEM
        (0x20000, 0x08000000), // IGNORE_INACCESSIBLE_MEM
        (0x800000, 0x10000000), // SCAN_PARTIAL_PAGES
    ];

    /// <summary>The DEBUG_FORMAT_* bits for a header's flags.</summary>
    public static uint FromMinidump(ulong flags)
    {
        uint format = 0;
        foreach ((ulong bit, uint value) in Table)
            format |= (flags & bit) != 0 ? value : 0;
        return format;
    }

    /// <summary>A header's flags for DEBUG_FORMAT_* bits.</summary>
    public static ulong ToMinidump(uint format)
    {
        ulong flags = 0;
        foreach ((ulong bit, uint value) in Table)
            flags |= (format & value) != 0 ? bit : 0;
        return flags;
    }
}
