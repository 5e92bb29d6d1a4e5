using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>What is known of a process and its system, in every revision.</summary>
internal static class ProcessExamples
{
    public static IEnumerable<StreamExample> All =>
    [
        new("ANSI comment", StreamType.CommentStreamA, () => new CommentA { Comment = "plain é" }, 8),
        new("Unicode comment", StreamType.CommentStreamW, () => new CommentW { Comment = "größer" }, 14),
        new("memory of the process, revision 1", StreamType.ProcessVmCountersStream, () => Counters(1), 80),
        new("memory of the process, revision 2", StreamType.ProcessVmCountersStream, () => Counters(2), 152),
        new("memory of the system, revision 1", StreamType.SystemMemoryInfoStream, () => SystemMemory(1), 492),
        new("memory of the system, revision 2", StreamType.SystemMemoryInfoStream, () => SystemMemory(2), 524),
    ];

    /// <summary>MiscInfo in each of its forms; the builder places that stream itself.</summary>
    public static MiscInfo MiscInfo(int size)
    {
        var info = new MiscInfo
        {
            SizeOfInfo = (uint)size,
            Flags1 = (MiscInfo.Enums.Flags1)(size >= 1364 ? 0x3F7u : size >= 832 ? 0x1F7u : size >= 232 ? 0xF7u : size >= 44 ? 7u : 3u),
            ProcessId = 4711,
            ProcessCreateTime = 0x6000_0000,
            ProcessUserTime = 2,
            ProcessKernelTime = 3,
        };
        if (size >= 44)
            (info.ProcessorMaxMhz, info.ProcessorCurrentMhz, info.ProcessorMhzLimit, info.ProcessorMaxIdleState, info.ProcessorCurrentIdleState) = (4, 5, 6, 7, 8);
        if (size >= 232)
        {
            (info.ProcessIntegrityLevel, info.ProcessExecuteFlags, info.ProtectedProcess, info.TimeZoneId) = (0x2000, 0x4D, 0, 2);
            info.TimeZone = new TimeZoneInformation
            {
                Bias = -60,
                StandardName = "Mitteleuropäische Zeit",
                StandardDate = new Systemtime { Month = 10, Day = 5, Hour = 3 },
                DaylightName = "Mitteleuropäische Sommerzeit",
                DaylightDate = new Systemtime { Month = 3, Day = 5, Hour = 2 },
                DaylightBias = -60,
            };
        }

        if (size >= 832)
            (info.BuildString, info.DbgBldStr) = ("19041.1.amd64fre.vb_release.191206-1406", "dbgcore.amd64,10.0.19041.1");
        if (size >= 1364)
            (info.XStateData, info.ProcessCookie) = (XState(), 0xC00C1E);
        return info;
    }

    private static XstateConfigFeatureMscInfo XState()
    {
        var state = new XstateConfigFeatureMscInfo { SizeOfInfo = 528, ContextSize = 1407, EnabledFeatures = 7 };
        for (uint i = 0; i < 64; i++)
            state.Features.Add(new XstateConfigFeatureMscInfo.Types.XstateFeature { Offset = i < 3 ? i * 64 : 0, Size = i < 3 ? 64 + i : 0 });
        return state;
    }

    private static ProcessVmCounters Counters(ushort revision)
    {
        ProcessVmCounters all = Numbered.Fill(new ProcessVmCounters { Revision = revision, Flags = (ProcessVmCounters.Enums.Flags)(revision == 2 ? 31 : 0) });
        if (revision == 1)
        {
            (all.PeakVirtualSize, all.VirtualSize, all.PrivateWorkingSetSize, all.SharedCommitUsage) = (null, null, null, null);
            (all.JobSharedCommitUsage, all.JobPrivateCommitUsage, all.JobPeakPrivateCommitUsage) = (null, null, null);
            (all.JobPrivateCommitLimit, all.JobTotalCommitLimit) = (null, null);
        }

        return all;
    }

    private static SystemMemoryInfo SystemMemory(ushort revision) => new()
    {
        Revision = revision,
        Flags = (SystemMemoryInfo.Enums.Flags)(revision == 2 ? 63 : 15),
        BasicInfo = Numbered.Fill(new SystemMemoryInfo.Types.SystemBasicInformation(), 0x1000),
        FileCacheInfo = Numbered.Fill(new SystemMemoryInfo.Types.SystemFilecacheInformation(), 0x2000),
        BasicPerfInfo = Numbered.Fill(new SystemMemoryInfo.Types.SystemBasicPerformanceInformation(), 0x3000),
        PerfInfo = Numbered.Fill(new SystemMemoryInfo.Types.SystemPerformanceInformation(), 0x4000),
        MdlPagesAllocated = revision == 2 ? 1 : null,
        PfnDatabaseCommittedPages = revision == 2 ? 2 : null,
        SystemPageTableCommittedPages = revision == 2 ? 3 : null,
        ContiguousPagesAllocated = revision == 2 ? 4 : null,
    };
}
