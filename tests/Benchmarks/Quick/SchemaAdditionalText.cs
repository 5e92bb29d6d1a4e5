using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tephra.Benchmarks.Quick;

/// <summary>A schema as the compiler gives it to the generator.</summary>
public sealed class SchemaAdditionalText(string path, string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content);

    /// <inheritdoc/>
    public override string Path { get; } = path;

    /// <summary>The text.</summary>
    public string Content { get; } = content;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
