using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tephra.Generators.Tests.Hosting;

/// <summary>An additional file that is on no disk.</summary>
public class InMemoryText(string path, string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content);

    public sealed override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
