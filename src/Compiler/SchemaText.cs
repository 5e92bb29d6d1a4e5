using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tephra.Compiler;

/// <summary>A schema as the compiler hands it to the generator.</summary>
internal sealed class SchemaText(SchemaFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Content, Encoding.UTF8);

    /// <inheritdoc/>
    public override string Path => file.Path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
