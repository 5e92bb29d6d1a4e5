using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tephra.Compiler;

/// <summary>What a project would tell the generator: the namespace and the import roots.</summary>
internal sealed class ProjectOptions(SchemaFolder folder) : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string>
    {
        ["build_property.RootNamespace"] = folder.Host.Namespace,
        ["build_property.TephraImportRoots"] = string.Join('|', folder.ImportRoots),
    });

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Schema;

    // Every file that is handed over is a schema, one written as JSON too.
    private static readonly Options Schema = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.TephraSchema"] = "true" });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Options None = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
