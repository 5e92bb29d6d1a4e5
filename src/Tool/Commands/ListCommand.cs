using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Tephra.Engine;
using Tephra.Tool.Reports;

namespace Tephra.Tool.Commands;

/// <summary><c>tephra modules|threads|handles|regions|streams|processes FILE [--json]</c>: one list of a dump, whole.</summary>
internal static class ListCommand
{
    /// <summary>The commands for the command line's parser.</summary>
    public static IEnumerable<Command> CreateAll() =>
    [
        Create("modules", "Lists the modules of a dump.", target => ListTables.Modules(target, int.MaxValue), (json, target) => ListJson.Write(json, null, target.Modules, ListJson.Write)),
        Create("threads", "Lists the threads of a dump.", target => ListTables.Threads(target, int.MaxValue), (json, target) => ListJson.Write(json, null, target.Threads, ListJson.WriteNamed)),
        Create("handles", "Lists the handles the dumped process had open.", ListTables.Handles, (json, target) => ListJson.Write(json, null, target.Handles, ListJson.Write)),
        Create("regions", "Lists the regions of the dumped process's address space.", ListTables.Regions, (json, target) => ListJson.Write(json, null, target.MemoryRegions, ListJson.Write)),
        Create("streams", "Lists the streams of a minidump.", target => ListTables.Streams(Minidump(target), int.MaxValue), (json, target) => ListJson.Write(json, null, Minidump(target).Streams, (json, stream) => ListJson.Write(json, stream, Minidump(target)))),
        Create("processes", "Lists the processes of a kernel dump.", target => ListTables.Processes(Kernel(target)), (json, target) => ListJson.Write(json, null, Kernel(target).Processes, ListJson.Write)),
    ];

    private static Command Create(string name, string description, Func<DumpTarget, Table> table, Action<Utf8JsonWriter, DumpTarget> write)
    {
        var file = new Argument<string>("FILE") { Description = "The dump." };
        var json = new Option<bool>("--json") { Description = "Write a JSON array instead of a table." };
        var command = new Command(name, description) { file, json };
        command.SetAction(parsed => DumpCommand.Run(() =>
        {
            using DumpTarget target = DumpFile.Open(parsed.GetValue(file)!);
            if (parsed.GetValue(json)) WriteJson(json => write(json, target));
            else ListTables.Write(AnsiConsole.Console, table(target));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static UserMinidumpTarget Minidump(DumpTarget target) =>
        target as UserMinidumpTarget ?? throw new DebugEngineException(HResult.NoInterface, $"a {target.Format} dump has no such list: it is one of user-mode minidumps");

    private static KernelDumpTarget Kernel(DumpTarget target) =>
        target as KernelDumpTarget ?? throw new DebugEngineException(HResult.NoInterface, $"a {target.Format} dump has no such list: it is one of kernel dumps");

    private static void WriteJson(Action<Utf8JsonWriter> write)
    {
        using Stream output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonReport.Options)) write(json);
        output.Write("\n"u8);
    }
}
