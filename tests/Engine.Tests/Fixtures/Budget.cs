using System.Diagnostics;

namespace Tephra.Engine.Tests;

/// <summary>What a damaged input may cost: little time and memory, whatever it says.</summary>
internal static class Budget
{
    private const long MemoryLimit = 64 << 20;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    /// <summary>Uses an input, and fails where that took too much.</summary>
    /// <param name="what">Which input it is, for the message.</param>
    /// <param name="use">The use.</param>
    public static T Check<T>(string what, Func<T> use)
    {
        // All that is allocated, not just what stays: a stricter measure than the heap's growth.
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        T result = use();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(time < TimeLimit, $"{what}: {time}");
        Assert.True(allocated < MemoryLimit, $"{what}: {allocated} bytes");
        return result;
    }
}
