using Spectre.Console;
using Spectre.Console.Rendering;
using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>A dump as panels and tables for people.</summary>
internal static class TextReport
{
    // A summary, not a listing: the JSON output has everything.
    private const int MostRows = 40;

    /// <summary>Writes everything.</summary>
    public static void Write(IAnsiConsole console, string path, DumpTarget target)
    {
        console.Write(Summary.Create(path, target));
        if (target.Exception is { } exception)
            console.Write(Summary.Create(exception, target));
        WriteThreads(console, target);
        WriteModules(console, target.Modules);
        WriteMemory(console, target);
        WriteStreams(console, target);
        WriteProblems(console, target.Problems);
    }

    private static void WriteThreads(IAnsiConsole console, DumpTarget target)
    {
        Table table = CreateTable("Threads", target.Threads.Count, "!Id", "Instruction pointer", "In", "Stack pointer");
        foreach (TargetThread thread in target.Threads.Take(MostRows))
        {
            bool crashed = thread.Id == target.Exception?.ThreadId;
            table.AddRow(
                Cell(thread.Id.ToString(), crashed ? Color.Red : Color.Default),
                Cell(thread.Registers?.InstructionPointer.ToString() ?? "-"),
                Cell(thread.Registers is { } registers ? Summary.Locate(registers.InstructionPointer, target.Modules) ?? "-" : "-"),
                Cell(thread.Registers?.StackPointer.ToString() ?? "-"));
        }

        WriteTable(console, table, target.Threads.Count);
    }

    private static void WriteModules(IAnsiConsole console, IReadOnlyList<TargetModule> modules)
    {
        Table table = CreateTable("Modules", modules.Count, "Base", "!Size", "Name");
        foreach (TargetModule module in modules.Take(MostRows))
            table.AddRow(Cell(module.Base.ToString()), Cell(Summary.Bytes(module.Size)), Cell(module.Name ?? "(name can't be read)"));
        WriteTable(console, table, modules.Count);
    }

    private static void WriteMemory(IAnsiConsole console, DumpTarget target)
    {
        const int mostRanges = 10;
        MemorySummary memory = target.MemorySummary;
        Table table = CreateTable("Memory", memory.Ranges, "First address", "Last address", "!Size");
        int count = 0;
        foreach (AddressRange range in target.Memory.Ranges)
        {
            if (count++ < mostRanges)
                table.AddRow(Cell(range.First.ToString()), Cell(range.Last.ToString()), Cell(Summary.Bytes(range.Length)));
        }

        table.Caption = new TableTitle($"{Summary.Bytes(memory.Bytes)} described; {count} readable {(count == 1 ? "run" : "runs")}"
            + (count > mostRanges ? $", the first {mostRanges} shown" : ""));
        if (memory.Ranges > 0)
            console.Write(table);
    }

    private static void WriteStreams(IAnsiConsole console, DumpTarget target)
    {
        if (target is not UserMinidumpTarget minidump)
            return;
        Table table = CreateTable("Streams", minidump.Streams.Count, "!Type", "Name", "!Offset", "!Size", "Typed");
        foreach (DumpStream stream in minidump.Streams.Take(MostRows))
        {
            table.AddRow(
                Cell(stream.Type <= ushort.MaxValue ? stream.Type.ToString() : $"0x{stream.Type:x}"),
                Cell(stream.Name),
                Cell($"0x{stream.Offset:x}"),
                Cell(stream.Size.ToString()),
                Cell(stream.IsTyped ? "yes" : "", Color.Green));
        }

        WriteTable(console, table, minidump.Streams.Count);
    }

    private static void WriteProblems(IAnsiConsole console, IReadOnlyList<DumpProblem> problems)
    {
        if (problems.Count == 0)
            return;
        Table table = CreateTable("Broken", problems.Count, "Stream", "!Offset", "Reason");
        table.BorderColor(Color.Yellow);
        foreach (DumpProblem problem in problems.Take(MostRows))
            table.AddRow(Cell(problem.StreamName), Cell($"0x{problem.Offset:x}"), Cell(problem.Reason));
        WriteTable(console, table, problems.Count);
    }

    /// <summary>Makes a table; a column whose name begins with <c>!</c> holds numbers and is aligned to the right.</summary>
    private static Table CreateTable(string title, long count, params ReadOnlySpan<string> columns)
    {
        Table table = new Table().RoundedBorder().BorderColor(Color.Grey).Expand();
        table.Title = new TableTitle($"{title} ({count})", new Style(decoration: Decoration.Bold));
        foreach (string name in columns)
        {
            var column = new TableColumn(new Text(name.TrimStart('!'), new Style(Color.Grey)));
            table.AddColumn(name[0] == '!' ? column.RightAligned().NoWrap() : column);
        }

        return table;
    }

    private static void WriteTable(IAnsiConsole console, Table table, int count)
    {
        if (count > MostRows)
            table.Caption = new TableTitle($"and {count - MostRows} more; --json has all");
        if (count > 0)
            console.Write(table);
    }

    // Text, not markup: names from a dump must not be read as commands to the console.
    private static IRenderable Cell(string text, Color? color = null) =>
        new Text(Printable.Clean(text), new Style(color ?? Color.Default)) { Overflow = Overflow.Fold };
}
