using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tephra.Generators.Tests.Hosting;

/// <summary>What a project tells the compiler: properties, and the metadata of each file.</summary>
public sealed class HostOptions(
    ImmutableDictionary<string, string> properties, ImmutableDictionary<string, ImmutableDictionary<string, string>> metadata)
    : AnalyzerConfigOptionsProvider
{
    public static readonly HostOptions Empty = new(
        ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(metadata.GetValueOrDefault(textFile.Path) ?? ImmutableDictionary<string, string>.Empty);

    /// <summary>The same with a property set, such as <c>RootNamespace</c>.</summary>
    public HostOptions WithProperty(string name, string value) => new(properties.SetItem("build_property." + name, value), metadata);

    /// <summary>The same with a file's metadata set, such as <c>Namespace</c>.</summary>
    public HostOptions WithMetadata(string path, string name, string value)
    {
        var own = metadata.GetValueOrDefault(path) ?? ImmutableDictionary<string, string>.Empty;
        return new(properties, metadata.SetItem(path, own.SetItem("build_metadata.AdditionalFiles." + name, value)));
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        // The compiler's own compare keys so.
        private readonly ImmutableDictionary<string, string> _values = values.WithComparers(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
