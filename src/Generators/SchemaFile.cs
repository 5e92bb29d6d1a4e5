using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tephra.Generators.Emission;
using Tephra.Schema;
using Tephra.Schema.Binding;
using Tephra.Schema.Text;

namespace Tephra.Generators;

/// <summary>One schema file with what the project says of it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Content">Its text.</param>
/// <param name="Namespace">The C# namespace of its types.</param>
/// <param name="IsReference">Whether another assembly holds its classes.</param>
/// <param name="Failure">Why it can't be read; <see langword="null"/> where it can.</param>
internal sealed record SchemaFile(string Path, string Content, string Namespace, bool IsReference, string? Failure = null)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Takes an additional file for a schema: any <c>.ksy</c>, and a <c>.json</c> that the project calls one.</summary>
    public static SchemaFile? From(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var own = options.GetOptions(file);
        var isSchema = file.Path.EndsWith(".ksy", StringComparison.OrdinalIgnoreCase)
            || (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && Is(own, "TephraSchema", "true"));
        if (!isSchema) return null;
        var schema = new SchemaFile(file.Path, "", NamespaceOf(own, options.GlobalOptions), Is(own, "TephraReference", "true"));
        try
        {
            // The compiler itself says so where a file is missing.
            return file.GetText(cancel) is { } text ? schema with { Content = text.ToString() } : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return schema with { Failure = exception.Message };
        }
    }

    /// <summary>The first pass over it.</summary>
    public ParsedSchema Parse() => Failure is { } reason
        ? ParsedSchema.Unreadable(Path, Namespace, IsReference, reason)
        : SchemaCompiler.Parse(new SourceText(Path, Content), Namespace, IsReference);

    /// <summary>The folders absolute imports are looked for in.</summary>
    public static EquatableArray<string> ImportRoots(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.TephraImportRoots", out var roots)
            ? roots.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(root => root.Trim()).Where(root => root.Length > 0).ToEquatableArray()
            : default;

    /// <summary>Whether types that describe numbered streams are registered for them: unless the project says otherwise.</summary>
    public static bool RegistersStreams(AnalyzerConfigOptionsProvider options) =>
        !(options.GlobalOptions.TryGetValue("build_property.TephraRegistersStreams", out var written) && string.Equals(written, "false", StringComparison.OrdinalIgnoreCase));

    private static string NamespaceOf(AnalyzerConfigOptions own, AnalyzerConfigOptions global)
    {
        if (own.TryGetValue(Metadata + "Namespace", out var written) && CSharpName.Namespace(written) is { Length: > 0 } name) return name;
        return global.TryGetValue("build_property.RootNamespace", out var root) && CSharpName.Namespace(root) is { Length: > 0 } fallback ? fallback : "Schemas";
    }

    private static bool Is(AnalyzerConfigOptions options, string name, string value) =>
        options.TryGetValue(Metadata + name, out var written) && string.Equals(written, value, StringComparison.OrdinalIgnoreCase);
}
