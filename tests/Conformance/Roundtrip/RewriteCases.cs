using Tephra.Compiler;
using Tephra.Conformance.Compiling;

namespace Tephra.Conformance.Roundtrip;

/// <summary>Files that must be written again as they were, by one schema.</summary>
internal static class RewriteCases
{
    public static IReadOnlyList<Case> Find(CommandLine command)
    {
        var folder = SuiteHost.Folder(command.ImportPaths);
        return [.. command.Files.Where(command.Wants).Select(path => new Case(path, () => Check(folder, command.Schema, path)))];
    }

    private static CaseResult Check(SchemaFolder folder, string schema, string path) =>
        FileCase.Check(folder.Closure(schema), folder, path, mayFail: false);
}
