using System.Globalization;
using System.Text;
using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>The table of kernel dumps in docs/engine.md: what came of each kind of source and qualifier. The sources are made by tests.</summary>
internal static class KernelWritingTable
{
    private static readonly (string Name, DumpWriteOptions Options)[] Columns =
    [
        .. ((DebugQualifier[])[DebugQualifier.SmallDump, DebugQualifier.Dump, DebugQualifier.FullDump, DebugQualifier.ActiveDump])
            .Select(qualifier => ($"{(uint)qualifier}", new DumpWriteOptions { Qualifier = qualifier })),
        .. ((KernelDumpKind[])[KernelDumpKind.Header, KernelDumpKind.BitmapFull, KernelDumpKind.KernelMemory, KernelDumpKind.KernelAndUserMemory, KernelDumpKind.CompleteMemory])
            .Select(kind => ($"kind {(uint)kind}", new DumpWriteOptions { KernelKind = kind })),
    ];

    /// <summary>The table.</summary>
    public static string Make()
    {
        var text = new StringBuilder("\nEach cell: the kind in the header of what was written, and how many pages it has, or of kind 4 its MiniDumpFields and blocks of memory; or the result. No flag has a meaning.\n\n| source |");
        text.Append(string.Concat(Columns.Select(column => $" {column.Name} |"))).Append("\n|---|").Append(string.Concat(Columns.Select(_ => "---|"))).Append('\n');
        foreach ((string kind, byte[] dump) in Sources())
            text.Append(CultureInfo.InvariantCulture, $"| {kind} |").Append(string.Concat(Columns.Select(column => $" {Cell(dump, column.Options)} |"))).Append('\n');
        return text.ToString();
    }

    private static (string Kind, byte[] Dump)[] Sources()
    {
        PageTableImage machine = TwoHalves.Of(new PageEntryBits(PageTableKind.X64, 7601));
        KernelFacts facts = KernelDumps.X64 with { Build = 7601, DirectoryTableBase = machine.Root, StackPointer = PageTableScenarios.Kernel(PageTableKind.X64) + 0x100 };
        int bits = (int)machine.Pages.Keys.Max() + 1;
        return
        [
            ("complete (1)", KernelDumpFile.Full(facts, machine.Pages)),
            ("complete (5)", KernelDumpFile.Bitmap(facts, machine.Pages, bits, 5)),
            ("complete (10)", KernelDumpFile.Rdmp(facts, machine.Pages, 0xA)),
            ("complete (1), with the debugger's data, x64", new CrashedMachine(PageTableKind.X64).ToFull()),
            ("complete (1), with the debugger's data, x86", new CrashedMachine(PageTableKind.Pae).ToFull()),
            ("complete (1), without page tables", KernelDumps.All["full-x64"]()),
            ("kernel and user (9)", KernelDumpFile.Rdmp(facts, machine.Pages, 9)),
            ("kernel, with pages of processes (6)", KernelDumpFile.Bitmap(facts, machine.Pages, bits)),
            ("kernel (6), with the debugger's data", new CrashedMachine(PageTableKind.X64).ToBitmap()),
            ("kernel (6)", KernelDumps.All["bitmap-kernel-x64"]()),
            ("kernel (8)", KernelDumps.All["rdmp-8"]()),
            ("kernel, old (2)", KernelDumps.All["summary-x64"]()),
            ("small (4)", KernelDumps.All["triage-x64-blobs"]()),
            ("header (3)", KernelDumps.All["header-x64"]()),
        ];
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
            return WritingTable.Describe(error.HResult);
        }

        byte[] written = stream.ToArray();
        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(written));
        if (target.Kernel.DumpType == (uint)KernelDumpKind.Triage)
            return $"4: 0x{BitConverter.ToUInt32(written, target.Kernel.Is64Bit ? 0x1038 : 0xF8C):X}, {BitConverter.ToUInt32(written, target.Kernel.Is64Bit ? 0x207C : 0x1064)}";
        return target.PhysicalMemory is { } memory ? $"{target.Kernel.DumpType}: {memory.PageCount}" : $"{target.Kernel.DumpType}";
    }
}
