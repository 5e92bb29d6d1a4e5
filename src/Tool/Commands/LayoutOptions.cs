using System.CommandLine;

namespace Tephra.Tool.Commands;

/// <summary>What the commands that look at a file's layout have in common.</summary>
internal static class LayoutOptions
{
    public static Argument<string> File() => new("FILE") { Description = "The file." };

    public static SchemaOption Schemas() => new(", or, without that key, describes the whole file");

    public static Option<string> Path() => new("--path") { Description = "The part to show, such as /directory/3/stream; the whole file unless stated.", DefaultValueFactory = _ => "/" };
}
