using Tephra.Compiler;
using Tephra.Engine;
using Tephra.Tool.Commands;

namespace Tephra.Tool.Layouts;

/// <summary>Reads a file, finds a part of it, and has it shown; what goes wrong becomes a line and an exit code.</summary>
internal static class LayoutRun
{
    /// <summary>Does so.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="path">The part's path in the layout.</param>
    /// <param name="schemas">The schemas of the user's own; null where one of them is wrong, which has been said.</param>
    /// <param name="show">Shows it.</param>
    /// <returns>The tool's exit code.</returns>
    public static int Of(string file, string? path, IReadOnlyList<SchemaAssembly>? schemas, Action<KaitaiLayout, KaitaiLayoutEntry, ByteSource> show)
    {
        if (schemas is null) return ExitCodes.CannotOpen;
        return DumpCommand.Run(() =>
        {
            file = FileUrl.ToPath(file);
            // The last one that describes whole files is the one that is meant.
            var own = schemas.LastOrDefault(schema => schema.Stream is null);
            using var source = own is null ? null : ByteSource.Map(file);
            using var root = own is null ? DescribedFile.Read(file) : own.Read(source!);
            var layout = KaitaiLayout.Of(root);
            if (layout.Find(path ?? "/") is not { } entry) return DumpCommand.Fail($"{file} has nothing at {path}");
            if (entry.Error is { } error) return DumpCommand.Fail($"{path} can't be read: {error.Message}");
            show(layout, entry, root.M_Io.Source);
            return ExitCodes.Ok;
        });
    }
}
