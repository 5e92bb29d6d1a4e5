using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>What is left of Breakpad's streams, and Mozilla's.</summary>
internal static class OtherExamples
{
    public static IEnumerable<StreamExample> All =>
    [
        new("Breakpad", StreamType.BreakpadInfoStream, () => new BreakpadInfo { Validity = (BreakpadInfo.Enums.Validity)3, DumpThreadId = 10, RequestingThreadId = 20 }, 12),
        new("failed assertion", StreamType.AssertionInfoStream, Assertion, 776),
        new("crash information of macOS", StreamType.MozMacosCrashInfoStream, CrashInfo, 172),
        new("boot arguments of macOS", StreamType.MozMacosBootargsStream, () => new MozMacosBootargs { StreamType = 0x4D7A0002, Bootargs = new MinidumpString { Buffer = "-v" } }, 12),
        new("limits", StreamType.MozLinuxLimits, () => new MozLinuxLimits { Lines = ["Limit  Soft Limit", "Max cpu time  unlimited"] }, 42),
        new("soft errors", StreamType.MozSoftErrors, () => new MozSoftErrors { Json = "[{\"a\":1}]" }, 9),
    ];

    private static AssertionInfo Assertion() => new() { Expression = "x > 0", Function = "größer", FileName = "f.c", Line = 7, Type = AssertionInfo.Enums.Type.InvalidParameter };

    private static MozMacosCrashInfo CrashInfo()
    {
        var info = new MozMacosCrashInfo { StreamType = 0x4D7A0001, RecordCount = 1, RecordStartSize = 40 };
        for (int i = 0; i < 20; i++)
            info.Records.Add(new MozMacosCrashInfo.Types.RecordLink { Location = new LocationDescriptor() });
        info.Records[0].Record = new MozMacosCrashInfo.Types.Record
        {
            StreamType = 0x4D7A0001,
            Version = 5,
            Thread = 1,
            DialogMode = 2,
            AbortCause = 3,
            Strings = new MozMacosCrashInfo.Types.RecordStrings { ModulePath = "/usr/lib/libc.dylib", Message = "abort() called", Backtrace = "trace", Message2 = "zweite" },
        };
        return info;
    }
}
