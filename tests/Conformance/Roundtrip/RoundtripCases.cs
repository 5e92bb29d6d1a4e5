using Tephra.Conformance.Compiling;
using Tephra.Conformance.Kst;

namespace Tephra.Conformance.Roundtrip;

/// <summary>The data of every spec that reads must be written again as it was.</summary>
internal static class RoundtripCases
{
    public static IReadOnlyList<Case> Find(CommandLine command)
    {
        var suite = new Suite(command.Folder, Suite.SchemasOf(command));
        return [.. SpecCases.Paths(command).Select(path => new Case(Path.GetFileNameWithoutExtension(path), () => Check(suite, path)))];
    }

    private static CaseResult Check(Suite suite, string path)
    {
        var spec = SpecReader.Read(path);
        if (spec.Exception is { } exception) return CaseResult.Skipped($"reading ends in {exception}");
        var files = suite.Schemas.Closure(suite.SchemaOf(spec), spec.Imports.Select(suite.SchemaNamed));
        // Such a schema's objects can be looked at after a failed read, and its spec need not say that it fails.
        var mayFail = spec.Assertions.Count > 0 && SchemaMeta.IsSet(SchemaMeta.Root(files[0]), "ks-debug");
        return FileCase.Check(files, suite.Schemas, suite.DataOf(spec), mayFail);
    }
}
