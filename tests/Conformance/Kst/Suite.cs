using Tephra.Compiler;
using Tephra.Conformance.Compiling;

namespace Tephra.Conformance.Kst;

/// <summary>Where a suite keeps what belongs together.</summary>
/// <param name="Folder">The folder with <c>formats</c>, <c>spec/ks</c> and <c>src</c>.</param>
/// <param name="Schemas">Finds schemas and what they import.</param>
internal sealed record Suite(string Folder, SchemaFolder Schemas)
{
    // The suite's own root of absolute imports.
    private static readonly string OwnRoot = Path.Combine("formats", "ks_path");

    /// <summary>The schemas of a suite, with the roots that are asked for and the suite's own.</summary>
    public static SchemaFolder SchemasOf(CommandLine command) =>
        SuiteHost.Folder([.. command.ImportPaths, .. new[] { Path.Combine(command.Folder, OwnRoot) }.Where(Directory.Exists)]);

    public string SchemaOf(Spec spec) => SchemaNamed(spec.Id);

    public string SchemaNamed(string id) => Path.Combine(Folder, "formats", id + ".ksy");

    public string DataOf(Spec spec) => Path.Combine(Folder, "src", spec.Data);
}
