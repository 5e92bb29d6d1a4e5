using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Each real dump, written with each flag: it opens again, and holds what the flag promises and nothing else.</summary>
public sealed class WrittenDumpTests
{
    private const DebugFormat Filters = DebugFormat.UserSmallFilterMemory | DebugFormat.UserSmallFilterTriage;

    /// <summary>Every flag alone, and some together.</summary>
    internal static readonly DebugFormat[] FlagSets =
    [
        DebugFormat.Default,
        .. Enumerable.Range(0, 19).Select(bit => (DebugFormat)(1u << bit)),
        DebugFormat.UserSmallNoIgnoreInaccessibleMemory,
        DebugFormat.UserSmallIgnoreInaccessibleMemory,
        DebugFormat.CabSecondaryAllImagesOrScanPartialPages,
        DebugFormat.UserSmallFilterPaths | DebugFormat.UserSmallFilterMemory | DebugFormat.UserSmallNoAuxiliaryState,
        DebugFormat.UserSmallHandleData | DebugFormat.UserSmallUnloadedModules | DebugFormat.UserSmallThreadInfo | DebugFormat.UserSmallFullMemoryInfo | DebugFormat.UserSmallFilterPaths,
        DebugFormat.UserSmallIndirectMemory | DebugFormat.UserSmallDataSegments | DebugFormat.UserSmallProcessThreadData | DebugFormat.UserSmallFilterTriage,
    ];

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void It_holds_what_the_flags_promise_and_nothing_else(string dump)
    {
        foreach (DebugFormat flags in FlagSets)
        {
            using WrittenDump? written = WrittenDump.TryWrite(dump, flags);
            if (written is null || written.Source.System is null)
                return; // Which these are is tested below.
            if (written.Target is null)
            {
                AssertRefusable(written);
                continue;
            }

            var comparison = new Comparison($"{dump} with {flags}");
            CompareParts(comparison, written.Source, written.Target, flags);
            var promised = new Promised(written.Source, flags);
            CompareStreams(comparison, written, promised);
            CompareMemory(comparison, written, promised);
            comparison.Finish();
        }
    }

    [Fact]
    public void Only_dumps_without_a_system_can_t_be_written()
    {
        Shared.Require("dumps");
        var refused = new List<string>();
        foreach (string dump in UserDumps.Names)
        {
            using WrittenDump? written = WrittenDump.TryWrite(dump, DebugFormat.Default);
            if (written?.Target is null)
                refused.Add(dump);
        }

        Assert.Equal(["rust-minidump/invalid-range.dmp", "rust-minidump/invalid-record-count.dmp"], refused);
    }

    // Full memory of a dump that has less, and private memory where nothing says which that is.
    private static void AssertRefusable(WrittenDump written)
    {
        Assert.Equal(unchecked((int)0x80004005), written.Result);
        bool isFull = written.Flags.HasFlag(DebugFormat.UserSmallFullMemory) && (written.Source.FormatFlags & 1) == 0;
        bool isPrivate = written.Flags.HasFlag(DebugFormat.UserSmallPrivateReadWriteMemory)
            && written.Source.FindStream(16) is null && written.Source.FindStream(0x47670009) is null;
        Assert.True(isFull || isPrivate, $"{written.Flags}");
    }

    private static void CompareParts(Comparison comparison, UserMinidumpTarget source, UserMinidumpTarget target, DebugFormat flags)
    {
        comparison.Equal("system", source.System!, target.System!);
        comparison.Equal("process", source.ProcessId ?? 0, target.ProcessId ?? 0);
        comparison.Equal("flags", (uint)flags, target.FormatFlags);
        comparison.Equal("time", source.TimeDateStamp, target.TimeDateStamp);
        comparison.Sequence("threads", source.Threads.Select(Describe).ToArray(), target.Threads.Select(Describe).ToArray());
        bool withoutFolders = flags.HasFlag(DebugFormat.UserSmallFilterPaths);
        comparison.Sequence("modules", source.Modules.Select(module => Describe(module, withoutFolders)).ToArray(), target.Modules.Select(module => Describe(module, false)).ToArray());
        comparison.Equal("exception", $"{source.Exception?.Record} {source.Exception?.ThreadId}", $"{target.Exception?.Record} {target.Exception?.ThreadId}");
        comparison.Equal("registers at the exception", Describe(source.Exception?.Registers), Describe(target.Exception?.Registers));
        comparison.Equal("problems", "", string.Join("; ", target.Problems.Select(problem => problem.Reason)));
    }

    private static void CompareStreams(Comparison comparison, WrittenDump written, Promised promised)
    {
        uint[] lists = [5, 9];
        bool IsReadable(DumpStream stream) => !Enum.IsDefined((Formats.Minidump.Enums.StreamType)stream.Type) || !stream.IsTyped || written.Source.GetContent(stream) is not null;
        uint[] expected = [.. written.Source.Streams.Where(stream => stream.Type != 0 && promised.HasStream(stream.Type) && IsReadable(stream)).Select(stream => stream.Type).Distinct().Order()];
        uint[] actual = [.. written.Target!.Streams.Select(stream => stream.Type).Except(lists).Order()];
        comparison.Sequence("streams", expected, actual);
    }

    private static void CompareMemory(Comparison comparison, WrittenDump written, Promised promised)
    {
        IReadOnlyList<(ulong First, ulong Last)> expected = promised.Memory();
        comparison.Sequence("memory", expected, written.Target!.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)).ToArray());
        byte[] before = new byte[0x10000], after = new byte[0x10000];
        foreach ((ulong first, ulong last) in expected)
        {
            for (ulong at = first; at <= last && at >= first; at += (ulong)before.Length)
            {
                int count = (int)Math.Min((ulong)before.Length - 1, last - at) + 1;
                Assert.Equal(count, written.Target.Memory.Read(at, after.AsSpan(0, count)));
                // A stack that only its thread leads to is not in the source's memory.
                int read = written.Source.Memory.Read(at, before.AsSpan(0, count));
                if ((written.Flags & Filters) == 0)
                    Assert.True(before.AsSpan(0, read).SequenceEqual(after.AsSpan(0, read)), $"{written.Flags}: memory at 0x{at:x}");
                else
                    CompareFiltered(written, promised, expected, at, before.AsSpan(0, read), after.AsSpan(0, read));
            }
        }
    }

    private static void CompareFiltered(
        WrittenDump written, Promised promised, IReadOnlyList<(ulong First, ulong Last)> held, ulong start, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        int size = written.Source.System!.Is64Bit ? 8 : 4;
        IReadOnlyList<(ulong First, ulong Last)> stacks = promised.Stacks, modules = promised.Modules;
        for (int i = (int)((0 - start) & (ulong)(size - 1)); i + size <= before.Length; i += size)
        {
            ulong at = start + (ulong)i;
            ulong word = size == 8 ? BitConverter.ToUInt64(before[i..]) : BitConverter.ToUInt32(before[i..]);
            bool isFiltered = (written.Flags.HasFlag(DebugFormat.UserSmallFilterMemory) && Intervals.Contain(stacks, at))
                || (written.Flags.HasFlag(DebugFormat.UserSmallFilterTriage) && !Intervals.Contain(modules, at) && !(promised.Instruction is { } code && at >= code.First && at <= code.Last));
            bool isKept = !isFiltered || Intervals.Contain(modules, word) || Intervals.Contain(held, word);
            if (!after.Slice(i, size).SequenceEqual(isKept ? before.Slice(i, size) : new byte[size]))
                Assert.Fail($"{written.Flags}: 0x{word:x} at 0x{at:x} became {Convert.ToHexString(after.Slice(i, size))}");
        }
    }

    private static string Describe(TargetThread thread) =>
        $"{thread.Id} {thread.SuspendCount} {thread.PriorityClass} {thread.Priority} {thread.Teb} {Describe(thread.Registers)}";

    private static string Describe(RegisterSet? registers) =>
        string.Join(' ', Enumerable.Range(0, registers?.Count ?? 0).Select(i => $"{registers!.GetName(i)}={registers.GetValue(i):x}"));

    private static string Describe(TargetModule module, bool withoutFolders)
    {
        string? Cut(string? path) => withoutFolders ? path?[(path.LastIndexOfAny(['/', '\\']) + 1)..] : path;
        return $"{Cut(module.Name)} {module.Base} {module.Size} {module.CheckSum} {module.TimeDateStamp} {module.CodeView?.Id} {Cut(module.CodeView?.FileName)}";
    }
}
