using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>ThreadList as <see cref="TargetThread"/>s.</summary>
internal static class ThreadReader
{
    /// <summary>The threads; none where the stream is missing or broken.</summary>
    public static IReadOnlyList<TargetThread> Read(MinidumpFile file, TargetSystem? system, Dictionary<uint, string> names) =>
        file.Read<ThreadList, TargetThread[]>(Minidump.Enums.StreamType.ThreadListStream, (list, stream) =>
        {
            var contexts = new ContextReader(file, stream, system);
            Dictionary<uint, TargetThreadInformation> information = ThreadInfoReader.Read(file);
            var threads = new TargetThread[list.Threads.Count];
            for (int i = 0; i < threads.Length; i++)
            {
                TargetThread thread = ToThread(list.Threads[i], contexts);
                threads[i] = thread with { Name = names.GetValueOrDefault(thread.Id), Information = information.GetValueOrDefault(thread.Id) };
            }

            return threads;
        }) ?? [];

    private static TargetThread ToThread(ThreadList.Types.Thread thread, ContextReader contexts)
    {
        string owner = $"thread {thread.ThreadId}";
        ReadOnlyMemory<byte> context = contexts.ReadBytes(thread.ThreadContext, owner);
        return new TargetThread(
            thread.ThreadId,
            thread.SuspendCount,
            thread.PriorityClass,
            thread.Priority,
            thread.Teb,
            new MemoryRange(thread.Stack.StartOfMemoryRange, thread.Stack.Memory.DataSize, thread.Stack.Memory.Rva),
            context,
            contexts.ReadRegisters(context, thread.ThreadContext.Rva, owner));
    }
}
