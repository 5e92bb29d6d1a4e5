using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tephra.Schema.Yaml;

/// <summary>The library's parser, of whose failures each is one of YAML: garbage leads it out of its own bounds at times.</summary>
internal sealed class GuardedParser(string content) : IParser
{
    private readonly Parser _parser = new(new Scanner(new StringReader(content), skipComments: true));

    /// <inheritdoc/>
    public ParsingEvent? Current => _parser.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        try
        {
            if (_parser.MoveNext()) return true;
        }
        catch (Exception exception) when (exception is not (YamlException or OutOfMemoryException))
        {
            // Thrown without a word where text that begins with '-' stands within brackets, in a line as far left as what is around them.
            var complaint = exception.Message == Wordless ? YamlFailure.LineInBrackets : exception.Message;
            throw new YamlException(Place, Place, complaint, exception);
        }

        throw new YamlException(Place, Place, "The parser has reached the end.");
    }

    // In the system's language.
    private static readonly string Wordless = new InvalidOperationException().Message;

    private Mark Place => _parser.Current?.End ?? Mark.Empty;
}
