namespace Tephra.Engine;

/// <summary>Kinds of kernel dumps, by the number in their header.</summary>
public enum KernelDumpKind : uint
{
    /// <summary>All pages, in runs.</summary>
    Full = 1,

    /// <summary>The header alone.</summary>
    Header = 3,

    /// <summary>A small dump: the stack, the drivers, some blocks of memory.</summary>
    Triage = 4,

    /// <summary>All pages, with a bitmap.</summary>
    BitmapFull = 5,

    /// <summary>The kernel's pages, with a bitmap.</summary>
    BitmapKernel = 6,

    /// <summary>The kernel's pages, as debuggers write them (<c>.dump /k</c>).</summary>
    KernelMemory = 8,

    /// <summary>The kernel's pages and those of processes (<c>.dump /ka</c>).</summary>
    KernelAndUserMemory = 9,

    /// <summary>All pages, as debuggers write them (<c>.dump /f</c>).</summary>
    CompleteMemory = 10,
}
