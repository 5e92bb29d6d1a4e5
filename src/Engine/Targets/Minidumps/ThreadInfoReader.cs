using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What ThreadNames and ThreadInfoList add to threads, by the system's id of the thread.</summary>
internal static class ThreadInfoReader
{
    /// <summary>The names; a thread named twice has its first name.</summary>
    public static Dictionary<uint, string> ReadNames(MinidumpFile file) =>
        file.Read<ThreadNameList, Dictionary<uint, string>>(Minidump.Enums.StreamType.ThreadNamesStream, (list, stream) =>
        {
            var names = new Dictionary<uint, string>();
            foreach (ThreadNameList.Types.ThreadName entry in list.ThreadNames)
            {
                if (file.Problems.Guard(stream, () => entry.Name?.Buffer) is { } name)
                    names.TryAdd(entry.ThreadId, name);
            }

            return names;
        }) ?? [];

    /// <summary>The information; of a thread listed twice, the first.</summary>
    public static Dictionary<uint, TargetThreadInformation> Read(MinidumpFile file) =>
        file.Read<ThreadInfoList, Dictionary<uint, TargetThreadInformation>>(Minidump.Enums.StreamType.ThreadInfoListStream, (list, _) =>
        {
            var information = new Dictionary<uint, TargetThreadInformation>();
            foreach (ThreadInfoList.Types.ThreadInfo entry in list.Entries ?? [])
                information.TryAdd(entry.ThreadId, From(entry));
            return information;
        }) ?? [];

    private static TargetThreadInformation From(ThreadInfoList.Types.ThreadInfo entry) => new(
        (uint)entry.DumpFlags,
        entry.DumpError,
        entry.ExitStatus,
        entry.CreateTime,
        entry.ExitTime,
        entry.KernelTime,
        entry.UserTime,
        entry.StartAddress,
        entry.Affinity);
}
