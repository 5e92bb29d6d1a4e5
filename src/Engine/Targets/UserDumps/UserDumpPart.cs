namespace Tephra.Engine;

/// <summary>The parts of an old full user dump that problems are listed by, as streams are in a minidump.</summary>
internal static class UserDumpPart
{
    /// <summary>The threads and their contexts.</summary>
    public static readonly DumpStream Threads = new(0, 0, "threads", 0, 0, IsTyped: true);

    /// <summary>The modules.</summary>
    public static readonly DumpStream Modules = new(1, 0, "modules", 0, 0, IsTyped: true);

    /// <summary>The regions of memory.</summary>
    public static readonly DumpStream Memory = new(2, 0, "memory", 0, 0, IsTyped: true);

    /// <summary>What the dump was written for.</summary>
    public static readonly DumpStream Event = new(3, 0, "debug event", 0, 0, IsTyped: true);

    /// <summary>All of them.</summary>
    public static readonly DumpStream[] All = [Threads, Modules, Memory, Event];
}
