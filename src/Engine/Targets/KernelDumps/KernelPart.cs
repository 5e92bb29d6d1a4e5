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

    /// <summary>The list of loaded modules, in memory.</summary>
    public static readonly DumpStream Modules = new(3, 0, "PsLoadedModuleList", 0, 0, IsTyped: true);

    /// <summary>The list of processes, in memory.</summary>
    public static readonly DumpStream Processes = new(4, 0, "PsActiveProcessHead", 0, 0, IsTyped: true);

    /// <summary>What drivers added.</summary>
    public static readonly DumpStream SecondaryData = new(5, 0, "secondary data", 0, 0, IsTyped: true);

    /// <summary>All of them.</summary>
    public static readonly DumpStream[] All = [Header, Body, PhysicalMemory, Modules, Processes, SecondaryData];
}
