namespace Tephra.Engine;

/// <summary>The parts of a kernel dump that problems are listed by, as streams are in a minidump.</summary>
internal static class KernelPart
{
    /// <summary>The header.</summary>
    public static readonly DumpStream Header = new(0, 0, "header", 0, 0x1000, IsTyped: true);

    /// <summary>What lies behind the header.</summary>
    public static readonly DumpStream Body = new(1, 0, "body", 0x1000, 0, IsTyped: true);

    /// <summary>Which pages of physical memory there are.</summary>
    public static readonly DumpStream PhysicalMemory = new(2, 0, "physical memory", 0x1000, 0, IsTyped: true);

    /// <summary>All of them.</summary>
    public static readonly DumpStream[] All = [Header, Body, PhysicalMemory];
}
