namespace Tephra.Conformance.Kst;

/// <summary>Every spec of a suite must hold.</summary>
internal static class SpecCases
{
    public static IReadOnlyList<Case> Find(CommandLine command)
    {
        var suite = new Suite(command.Folder, Suite.SchemasOf(command));
        return [.. Paths(command).Select(path => new Case(Path.GetFileNameWithoutExtension(path), () => Check(suite, path)))];
    }

    /// <summary>The specs that are asked for, in their order.</summary>
    public static IEnumerable<string> Paths(CommandLine command) =>
        Directory.EnumerateFiles(Path.Combine(command.Folder, "spec", "ks"), "*.kst")
            .Order(StringComparer.Ordinal)
            .Where(path => command.Wants(Path.GetFileNameWithoutExtension(path)));

    private static CaseResult Check(Suite suite, string path)
    {
        var spec = SpecReader.Read(path);
        var bytes = File.ReadAllBytes(suite.DataOf(spec));
        var compiled = SpecCompiler.Compile(suite, spec);
        if (compiled.Assembly is null) return CaseResult.Of(compiled.Failures);
        return CaseResult.Of(compiled.Failures.Concat(new SpecRun(spec, compiled).Run(bytes)));
    }
}
