using System.Globalization;
using Spectre.Console;
using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>The panels at the head of the text report, and how sizes and places are worded.</summary>
internal static class Summary
{
    /// <summary>The dump as a whole.</summary>
    public static Panel Create(string path, DumpTarget target)
    {
        Grid grid = CreateGrid();
        AddRow(grid, "File", path);
        AddRow(grid, "Format", $"{target.Format}, {Bytes((ulong)target.Length)}");
        if (target.TimeDateStamp != 0)
            AddRow(grid, "Written", DateTimeOffset.FromUnixTimeSeconds(target.TimeDateStamp).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        if (target.System is { } system)
        {
            // Linux dumps hold no numbers, only the text.
            string version = system.Version == "0.0.0" && system.ServicePack is not null ? "" : system.Version;
            AddRow(grid, "System", string.Join(' ', system.OperatingSystem, version, system.ServicePack).Replace("  ", " ").TrimEnd());
            AddRow(grid, "Processor", system.NumberOfProcessors == 0 ? system.Architecture : $"{system.Architecture}, {system.NumberOfProcessors} of them");
        }

        AddRow(grid, "Process", target.ProcessId?.ToString(CultureInfo.InvariantCulture) ?? "-");
        if (target.MemorySummary.PhysicalPages is { } pages)
            AddRow(grid, "Memory", $"{Bytes(Math.Min(pages, ulong.MaxValue / PhysicalMemory.PageSize) * PhysicalMemory.PageSize)} of physical memory, {pages} pages");
        return CreatePanel("Dump", grid, Color.SteelBlue1);
    }

    /// <summary>The exception.</summary>
    public static Panel Create(TargetException exception, DumpTarget target)
    {
        IReadOnlyList<TargetModule> modules = target.Modules;
        Grid grid = CreateGrid();
        uint code = exception.Record.ExceptionCode;
        AddRow(grid, "Code", $"0x{code:x} {ExceptionText.Get(code, target.System?.OperatingSystem)}".TrimEnd());
        VirtualAddress address = exception.Record.ExceptionAddress;
        AddRow(grid, "Address", $"{address} {Locate(address, modules)}".TrimEnd());
        AddRow(grid, "Thread", exception.ThreadId.ToString(CultureInfo.InvariantCulture));
        if (exception.Registers is { } registers && registers.InstructionPointer != address)
            AddRow(grid, "Instruction", $"{registers.InstructionPointer} {Locate(registers.InstructionPointer, modules)}".TrimEnd());
        return CreatePanel("Exception", grid, Color.Red);
    }

    /// <summary>An address as module and distance from its base, or null where it is in none.</summary>
    public static string? Locate(VirtualAddress address, IReadOnlyList<TargetModule> modules)
    {
        TargetModule? module = modules.FirstOrDefault(candidate => candidate.Contains(address));
        return module is null ? null : $"{module.ShortName}+0x{address.Value - module.Base.Value:x}";
    }

    /// <summary>A size in the largest unit that leaves a number of at least one.</summary>
    public static string Bytes(ulong bytes)
    {
        ReadOnlySpan<string> units = ["bytes", "KB", "MB", "GB", "TB", "PB", "EB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++)
            value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? value : Math.Round(value, 1))} {units[unit]}");
    }

    private static Grid CreateGrid()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap());
        grid.AddColumn();
        return grid;
    }

    private static void AddRow(Grid grid, string key, string value) =>
        grid.AddRow(new Text(key, new Style(Color.Grey)), new Text(Printable.Clean(value)) { Overflow = Overflow.Fold });

    private static Panel CreatePanel(string title, Grid grid, Color color) => new(grid)
    {
        Header = new PanelHeader($" {title} "),
        Border = BoxBorder.Rounded,
        BorderStyle = new Style(color),
        Expand = true,
    };
}
