using Microsoft.CodeAnalysis.Text;

namespace Tephra.Generators.Tests.Hosting;

/// <summary>An additional file that fails when it is read, as one does that is locked or no text.</summary>
public sealed class UnreadableText(string path, string message) : InMemoryText(path, "")
{
    public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidDataException(message);
}
