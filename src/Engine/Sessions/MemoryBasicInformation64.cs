using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>A region of virtual memory (MEMORY_BASIC_INFORMATION64, winnt.h; 48 bytes).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct MemoryBasicInformation64
{
    /// <summary>The first address: of the page that was asked about.</summary>
    public ulong BaseAddress;

    /// <summary>The first address of the allocation.</summary>
    public ulong AllocationBase;

    /// <summary>The protection it was allocated with, PAGE_* bits.</summary>
    public uint AllocationProtect;

    /// <summary>Padding (__alignment1).</summary>
    public uint Alignment1;

    /// <summary>The length in bytes from <see cref="BaseAddress"/> on.</summary>
    public ulong RegionSize;

    /// <summary>MEM_COMMIT (0x1000), MEM_RESERVE (0x2000) or MEM_FREE (0x10000).</summary>
    public uint State;

    /// <summary>The protection now, PAGE_* bits.</summary>
    public uint Protect;

    /// <summary>MEM_PRIVATE (0x20000), MEM_MAPPED (0x40000) or MEM_IMAGE (0x1000000).</summary>
    public uint Type;

    /// <summary>Padding (__alignment2).</summary>
    public uint Alignment2;
}
