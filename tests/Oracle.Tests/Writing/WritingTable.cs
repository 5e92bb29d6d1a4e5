using System.Globalization;
using System.Text;
using Tephra.Engine;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Oracle.Tests;

/// <summary>The table of docs/dump-writing.md: what came of each kind of source, qualifier and flag.</summary>
internal static class WritingTable
{
    private static readonly (string Kind, string Dump)[] Sources =
    [
        ("Windows, full memory (Wine)", "wine/full.dmp.xz"),
        ("Windows, with handles and memory information", "breakpad/tiny-exe-with-cet-xsave.dmp"),
        ("Windows, with unloaded modules, thread names, indirect memory", "mozilla/windows-x86_64.dmp"),
        ("Windows, with tokens", "plaso/WER1090.tmp.mdmp"),
        ("Linux, Breakpad", "lldb/linux-x86_64.dmp"),
        ("iOS, Crashpad", "breakpad/minidump_crashpad_annotation.dmp"),
    ];

    /// <summary>The table of user-mode sources.</summary>
    public static string OfUser()
    {
        var text = new StringBuilder();
        foreach ((string kind, string dump) in Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {kind}: `{dump}`\n\n");
            text.Append("| qualifier | flags | result | streams, against those of no flag | memory, in bytes |\n|---|---|---|---|---|\n");
            foreach (DebugQualifier qualifier in (ReadOnlySpan<DebugQualifier>)[DebugQualifier.Dump, DebugQualifier.FullDump, DebugQualifier.ActiveDump])
                text.Append(CultureInfo.InvariantCulture, $"| {(uint)qualifier} | | {Refusal(dump, qualifier)} | | |\n");
            using WrittenDump plain = WrittenDump.TryWrite(dump, DebugFormat.Default)!;
            foreach (DebugFormat flags in WrittenDumpTests.FlagSets.Where(flags => uint.PopCount((uint)flags) <= 1))
            {
                using WrittenDump written = WrittenDump.TryWrite(dump, flags)!;
                text.Append(CultureInfo.InvariantCulture, $"| 1024 | {(flags == 0 ? "none" : $"0x{(uint)flags:X8} {Name(flags)}")} | {Describe(written.Result)} | {Streams(plain, written)} | {Memory(written)} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The table of kernel sources, which tests make.</summary>
    public static string OfKernel()
    {
        PageTableImage machine = TwoHalves.Of(new PageEntryBits(PageTableKind.X64, 7601));
        KernelFacts facts = KernelDumps.X64 with { Build = 7601, DirectoryTableBase = machine.Root, StackPointer = PageTableScenarios.Kernel(PageTableKind.X64) + 0x100 };
        (string Kind, byte[] Dump)[] sources =
        [
            ("complete (1)", KernelDumpFile.Full(facts, machine.Pages)),
            ("complete (5)", KernelDumpFile.Bitmap(facts, machine.Pages, (int)machine.Pages.Keys.Max() + 1, 5)),
            ("complete (10)", KernelDumpFile.Rdmp(facts, machine.Pages, 0xA)),
            ("complete (1), without page tables", KernelDumps.All["full-x64"]()),
            ("kernel and user (9)", KernelDumpFile.Rdmp(facts, machine.Pages, 9)),
            ("kernel, with pages of processes (6)", KernelDumpFile.Bitmap(facts, machine.Pages, (int)machine.Pages.Keys.Max() + 1)),
            ("kernel (6)", KernelDumps.All["bitmap-kernel-x64"]()),
            ("kernel (8)", KernelDumps.All["rdmp-8"]()),
            ("kernel, old (2)", KernelDumps.All["summary-x64"]()),
            ("small (4)", KernelDumps.All["triage-x64-blobs"]()),
            ("header (3)", KernelDumps.All["header-x64"]()),
        ];
        (string Name, DumpWriteOptions Options)[] columns =
        [
            .. ((DebugQualifier[])[DebugQualifier.SmallDump, DebugQualifier.Dump, DebugQualifier.FullDump, DebugQualifier.ActiveDump])
                .Select(qualifier => ($"{(uint)qualifier}", new DumpWriteOptions { Qualifier = qualifier })),
            .. ((KernelDumpKind[])[KernelDumpKind.Header, KernelDumpKind.BitmapFull, KernelDumpKind.KernelMemory, KernelDumpKind.KernelAndUserMemory, KernelDumpKind.CompleteMemory])
                .Select(kind => ($"kind {(uint)kind}", new DumpWriteOptions { KernelKind = kind })),
        ];
        var text = new StringBuilder("\n### Kernel dumps\n\nEach cell: the kind in the header of what was written, and how many pages it has; or the result.\n\n| source |");
        text.Append(string.Concat(columns.Select(column => $" {column.Name} |"))).Append("\n|---|").Append(string.Concat(columns.Select(_ => "---|"))).Append('\n');
        foreach ((string kind, byte[] dump) in sources)
            text.Append(CultureInfo.InvariantCulture, $"| {kind} |").Append(string.Concat(columns.Select(column => $" {Cell(dump, column.Options)} |"))).Append('\n');
        return text.ToString();
    }

    private static string Cell(byte[] dump, DumpWriteOptions options)
    {
        using DumpTarget source = DumpFile.Open(ByteSource.FromMemory(dump));
        using var stream = new MemoryStream();
        try
        {
            source.WriteDump(stream, options);
        }
        catch (DebugEngineException error)
        {
            return Describe(error.HResult);
        }

        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(stream.ToArray()));
        return target.PhysicalMemory is { } memory ? $"{target.Kernel.DumpType}: {memory.PageCount}" : $"{target.Kernel.DumpType}";
    }

    private static string Name(DebugFormat flags) => $"{flags}".Replace("UserSmall", "", StringComparison.Ordinal);

    private static string Refusal(string dump, DebugQualifier qualifier)
    {
        using DumpTarget target = DumpFile.Open(UserDumps.PathOf(dump));
        using var stream = new MemoryStream();
        var error = Assert.Throws<DebugEngineException>(() => target.WriteDump(stream, new DumpWriteOptions { Qualifier = qualifier }));
        return Describe(error.HResult);
    }

    private static string Describe(int result) => result == 0 ? "S_OK" : $"{HResult.Describe(result)}";

    private static string Streams(WrittenDump plain, WrittenDump written)
    {
        if (written.Target is null)
            return "";
        StreamType[] before = [.. plain.Target!.Streams.Select(stream => (StreamType)stream.Type)];
        StreamType[] after = [.. written.Target.Streams.Select(stream => (StreamType)stream.Type)];
        if (written.Flags == 0)
            return string.Join(", ", after.Select(Name));
        return string.Join(", ", [.. after.Except(before).Select(type => "+" + Name(type)), .. before.Except(after).Select(type => "−" + Name(type))]);
    }

    private static string Name(StreamType type) => Enum.IsDefined(type) ? $"{type}".Replace("Stream", "", StringComparison.Ordinal) : $"0x{(uint)type:x}";

    private static string Memory(WrittenDump written) => written.Target is null
        ? ""
        : written.Target.Memory.Ranges.Sum(range => (long)range.Length).ToString(CultureInfo.InvariantCulture);
}
