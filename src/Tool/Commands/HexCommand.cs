using System.CommandLine;
using Spectre.Console;
using Tephra.Tool.Layouts;

namespace Tephra.Tool.Commands;

/// <summary><c>tephra hex FILE [--path P] [--limit N] [--schema S]</c>: the bytes of a part of a file, with its fields in colours.</summary>
internal static class HexCommand
{
    /// <summary>The command for the command line's parser.</summary>
    public static Command Create()
    {
        var file = LayoutOptions.File();
        var path = LayoutOptions.Path();
        var limit = new Option<int>("--limit") { Description = "Bytes to show at most.", DefaultValueFactory = _ => 4096 };
        var schemas = LayoutOptions.Schemas();
        var command = new Command("hex", "Shows the bytes of a part of a file, each field in a colour of its own.") { file, path, limit, schemas.Option };
        command.SetAction(parsed => LayoutRun.Of(
            parsed.GetValue(file)!,
            parsed.GetValue(path),
            schemas.Load(parsed),
            (_, entry, source) => Write(source, entry, Math.Max(0, parsed.GetValue(limit)))));
        return command;
    }

    private static void Write(ByteSource source, KaitaiLayoutEntry entry, int limit)
    {
        // A file or a pipe has no width.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = int.MaxValue;
        new HexDump(AnsiConsole.Console).Write(source, entry, limit);
    }
}
