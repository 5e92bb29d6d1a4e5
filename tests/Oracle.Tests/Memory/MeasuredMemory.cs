using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>What it costs to open a dump and to list all that is in it.</summary>
/// <param name="Allocated">All managed memory that was allocated on the way, in bytes.</param>
/// <param name="Held">What of it is still in use while the session is open, in bytes.</param>
internal sealed record MeasuredMemory(long Allocated, long Held)
{
    /// <summary>Opens a dump and lists it.</summary>
    public static MeasuredMemory OfListing(string path)
    {
        long heldBefore = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        using DebugSession session = DebugSession.Open(path);
        List(session);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        long held = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
        GC.KeepAlive(session);
        return new MeasuredMemory(allocated, held);
    }

    private static void List(DebugSession session)
    {
        Assert.NotEmpty(session.Threads);
        Assert.NotEmpty(session.Modules);
        Assert.NotEmpty(((UserMinidumpTarget)session.Target).Streams);
        Assert.NotNull(session.Exception);
        Assert.NotNull(session.System);
        Assert.NotNull(session.Target.ProcessId);
        Assert.NotEmpty(session.Memory.Ranges);
        Assert.Empty(session.Problems);
    }
}
