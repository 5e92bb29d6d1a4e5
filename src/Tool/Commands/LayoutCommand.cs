using System.CommandLine;
using Tephra.Tool.Layouts;

namespace Tephra.Tool.Commands;

/// <summary><c>tephra layout FILE [--depth N] [--path P] [--json] [--schema S]</c>: where everything in a file stands.</summary>
internal static class LayoutCommand
{
    /// <summary>The command for the command line's parser.</summary>
    public static Command Create()
    {
        var file = LayoutOptions.File();
        var path = LayoutOptions.Path();
        var depth = new Option<int>("--depth") { Description = "Levels to show; all of them unless stated.", DefaultValueFactory = _ => int.MaxValue };
        var json = new Option<bool>("--json") { Description = "Write one JSON object instead of lines." };
        var schemas = LayoutOptions.Schemas();
        var command = new Command("layout", "Shows where each field of a file stands, and the bytes that none describes.") { file, path, depth, json, schemas.Option };
        command.SetAction(parsed => LayoutRun.Of(
            parsed.GetValue(file)!,
            parsed.GetValue(path),
            schemas.Load(parsed),
            (layout, entry, _) => Write(layout, entry, parsed.GetValue(depth), parsed.GetValue(json))));
        return command;
    }

    private static void Write(KaitaiLayout layout, KaitaiLayoutEntry entry, int depth, bool asJson)
    {
        if (asJson)
        {
            using var output = Console.OpenStandardOutput();
            LayoutJson.Write(output, layout, entry, depth);
            output.Write("\n"u8);
            return;
        }

        var text = new KaitaiLayoutText(new() { Depth = depth });
        if (entry.Parent is null) text.Write(Console.Out, layout);
        else text.Write(Console.Out, entry);
    }
}
