using System.CommandLine;
using Spectre.Console;
using Tephra.Engine;
using Tephra.Tool.Reports;

namespace Tephra.Tool.Commands;

/// <summary><c>tephra inspect [FILE] [--json] [--schema S]</c>: what is in a dump.</summary>
internal static class InspectCommand
{
    /// <summary>The command for the command line's parser.</summary>
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The dump. Without it, a sample dump is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON object instead of tables." };
        var schemas = new SchemaOption("");
        var command = new Command("inspect", "Shows what is in a crash dump.") { file, json, schemas.Option };
        command.SetAction(parsed =>
        {
            if (schemas.Load(parsed) is not { } loaded) return ExitCodes.CannotOpen;
            if (loaded.FirstOrDefault(schema => schema.Stream is null) is { } other)
            {
                Console.Error.WriteLine($"tephra: the schema of {other.Root.Name} has no -tephra-stream, so that it types no stream; 'layout' and 'hex' read whole files by it");
                return ExitCodes.CannotOpen;
            }

            return Run(parsed.GetValue(file) ?? SampleDump.Path, parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(string path, bool asJson) => DumpCommand.Run(() =>
    {
        using DumpTarget target = DumpFile.Open(path);
        if (asJson)
            WriteJson(target);
        else
            TextReport.Write(AnsiConsole.Console, path, target);
        return ExitCodes.Ok;
    });

    private static void WriteJson(DumpTarget target)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonReport.Write(output, target);
        output.Write("\n"u8);
    }
}
