namespace Tephra.Engine.Tests;

/// <summary>How much code allocates; for tests of <see cref="MeasuringCollection"/>, as nothing else may run beside.</summary>
internal static class Allocations
{
    /// <summary>Runs something until no collection falls into the run, and tells what it allocated on this thread, in bytes.</summary>
    /// <param name="run">What is measured; runs at least once.</param>
    public static long Of(Action run)
    {
        long allocated;
        int collections;
        // A collection, one in the background too, takes the thread's unused room away, which counts as allocated.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        do
        {
            collections = GC.CollectionCount(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (GC.CollectionCount(0) != collections);
        return allocated;
    }
}
