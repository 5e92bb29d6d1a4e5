using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>ThreadList as <see cref="TargetThread"/>s.</summary>
internal static class ThreadReader
{
    /// <summary>The threads; none where the stream is missing or broken.</summary>
    public static IReadOnlyList<TargetThread> Read(MinidumpFile file, TargetSystem? system)
    {
        ThreadList? list = file.Read<ThreadList>(Minidump.Enums.StreamType.ThreadListStream, out DumpStream? stream);
        if (list is null)
            return [];
        var contexts = new ContextReader(file, stream!, system);
        var threads = new TargetThread[list.Threads.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            ThreadList.Types.Thread thread = list.Threads[i];
            string owner = $"thread {thread.ThreadId}";
            ReadOnlyMemory<byte> context = contexts.ReadBytes(thread.ThreadContext, owner);
            threads[i] = new TargetThread(
                thread.ThreadId,
                thread.SuspendCount,
                thread.PriorityClass,
                thread.Priority,
                thread.Teb,
                new MemoryRange(thread.Stack.StartOfMemoryRange, thread.Stack.Memory.DataSize, thread.Stack.Memory.Rva),
                context,
                contexts.ReadRegisters(context, thread.ThreadContext.Rva, owner));
        }

        return threads;
    }
}
