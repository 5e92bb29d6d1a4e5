using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>What a dump holds many of, as tables for people.</summary>
internal static class ListTables
{
    public static Table Threads(DumpTarget target, int mostRows)
    {
        Table table = Create("Threads", target.Threads.Count, "!Id", "Name", "Instruction pointer", "In", "Stack pointer");
        foreach (TargetThread thread in target.Threads.Take(mostRows))
        {
            bool crashed = thread.Id == target.Exception?.ThreadId;
            table.AddRow(
                Cell(thread.Id.ToString(CultureInfo.InvariantCulture), crashed ? Color.Red : Color.Default),
                Cell(thread.Name ?? ""),
                Cell(thread.Registers?.InstructionPointer.ToString() ?? "-"),
                Cell(thread.Registers is { } registers ? Summary.Locate(registers.InstructionPointer, target.Modules) ?? "-" : "-"),
                Cell(thread.Registers?.StackPointer.ToString() ?? "-"));
        }

        return Caption(table, target.Threads.Count, mostRows);
    }

    public static Table Modules(DumpTarget target, int mostRows)
    {
        Table table = Create("Modules", target.Modules.Count, "Base", "!Size", "Name");
        foreach (TargetModule module in target.Modules.Take(mostRows))
            table.AddRow(Cell(module.Base.ToString()), Cell(Summary.Bytes(module.Size)), Cell(module.Name ?? "(name can't be read)"));
        return Caption(table, target.Modules.Count, mostRows);
    }

    public static Table Streams(UserMinidumpTarget target, int mostRows)
    {
        Table table = Create("Streams", target.Streams.Count, "!Type", "Name", "!Offset", "!Size", "Typed");
        foreach (DumpStream stream in target.Streams.Take(mostRows))
        {
            table.AddRow(
                Cell(stream.Type <= ushort.MaxValue ? stream.Type.ToString(CultureInfo.InvariantCulture) : $"0x{stream.Type:x}"),
                Cell(stream.Name),
                Cell($"0x{stream.Offset:x}"),
                Cell(stream.Size.ToString(CultureInfo.InvariantCulture)),
                Cell(stream.IsTyped ? "yes" : "", Color.Green));
        }

        return Caption(table, target.Streams.Count, mostRows);
    }

    public static Table Handles(DumpTarget target)
    {
        Table table = Create("Handles", target.Handles.Count, "!Handle", "Type", "Name", "!Access");
        foreach (TargetHandle handle in target.Handles)
            table.AddRow(Cell($"0x{handle.Handle:x}"), Cell(handle.TypeName ?? ""), Cell(handle.ObjectName ?? ""), Cell($"0x{handle.GrantedAccess:x}"));
        return table;
    }

    public static Table Regions(DumpTarget target)
    {
        Table table = Create("Regions", target.MemoryRegions.Count, "Base", "!Size", "State", "Type", "!Protect");
        foreach (TargetMemoryRegion region in target.MemoryRegions)
            table.AddRow(Cell(region.Base.ToString()), Cell(Summary.Bytes(region.Size)), Cell(RegionText.State(region.State)), Cell(RegionText.Type(region.Type) ?? ""), Cell($"0x{region.Protect:x}"));
        return table;
    }

    public static Table Processes(KernelDumpTarget target)
    {
        Table table = Create("Processes", target.Processes.Count, "!Id", "!Parent", "Image", "EPROCESS", "Page tables");
        foreach (KernelProcess process in target.Processes)
        {
            table.AddRow(
                Cell(process.ProcessId.ToString(CultureInfo.InvariantCulture)),
                Cell(process.ParentProcessId?.ToString(CultureInfo.InvariantCulture) ?? "-"),
                Cell(process.ImageFileName),
                Cell(process.Address.ToString()),
                Cell($"0x{process.DirectoryTableBase:x}"));
        }

        return table;
    }

    /// <summary>Makes a table; a column whose name begins with <c>!</c> holds numbers and is aligned to the right.</summary>
    public static Table Create(string title, long count, params ReadOnlySpan<string> columns)
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

    /// <summary>Says under a table how much it leaves out.</summary>
    public static Table Caption(Table table, int count, int mostRows)
    {
        if (count > mostRows)
            table.Caption = new TableTitle($"and {count - mostRows} more; --json has all");
        return table;
    }

    /// <summary>Shows a table, unless it is empty.</summary>
    public static void Write(IAnsiConsole console, Table table)
    {
        if (table.Rows.Count > 0)
            console.Write(table);
    }

    // Text, not markup: names from a dump must not be read as commands to the console.
    public static IRenderable Cell(string text, Color? color = null) =>
        new Text(Printable.Clean(text), new Style(color ?? Color.Default)) { Overflow = Overflow.Fold };
}
