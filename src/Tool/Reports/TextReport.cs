using Spectre.Console;
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
        ListTables.Write(console, ListTables.Threads(target, MostRows));
        ListTables.Write(console, ListTables.Modules(target, MostRows));
        WriteMemory(console, target);
        if (target is UserMinidumpTarget minidump)
            ListTables.Write(console, ListTables.Streams(minidump, MostRows));
        WriteProblems(console, target.Problems);
    }

    private static void WriteMemory(IAnsiConsole console, DumpTarget target)
    {
        const int mostRanges = 10;
        MemorySummary memory = target.MemorySummary;
        Table table = ListTables.Create("Memory", memory.Ranges, "First address", "Last address", "!Size");
        int count = 0;
        foreach (AddressRange range in target.Memory.Ranges)
        {
            if (count++ < mostRanges)
                table.AddRow(ListTables.Cell(range.First.ToString()), ListTables.Cell(range.Last.ToString()), ListTables.Cell(Summary.Bytes(range.Length)));
        }

        table.Caption = new TableTitle($"{Summary.Bytes(memory.Bytes)} described; {count} readable {(count == 1 ? "run" : "runs")}"
            + (count > mostRanges ? $", the first {mostRanges} shown" : ""));
        if (memory.Ranges > 0)
            console.Write(table);
    }

    private static void WriteProblems(IAnsiConsole console, IReadOnlyList<DumpProblem> problems)
    {
        if (problems.Count == 0)
            return;
        Table table = ListTables.Create("Broken", problems.Count, "Stream", "!Offset", "Reason");
        table.BorderColor(Color.Yellow);
        foreach (DumpProblem problem in problems.Take(MostRows))
            table.AddRow(ListTables.Cell(problem.StreamName), ListTables.Cell($"0x{problem.Offset:x}"), ListTables.Cell(problem.Reason));
        ListTables.Write(console, ListTables.Caption(table, problems.Count, MostRows));
    }
}
