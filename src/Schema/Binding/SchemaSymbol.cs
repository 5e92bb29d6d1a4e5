using Tephra.Schema.Diagnostics;

namespace Tephra.Schema.Binding;

/// <summary>One schema of a unit with its declarations.</summary>
internal sealed class SchemaSymbol
{
    public SchemaSymbol(ParsedSchema source, bool isOpaque = false)
    {
        Source = source;
        IsOpaque = isOpaque;
        Bag = new DiagnosticBag(source.Text);
        Root = new TypeSymbol(this, null, source.Syntax!.Root);
    }

    public ParsedSchema Source { get; }

    /// <summary>Whether it stands for a class of the host, of which nothing is known but the name.</summary>
    public bool IsOpaque { get; }

    /// <summary>What binding finds wrong with it. Only the main schema's is ever shown.</summary>
    public DiagnosticBag Bag { get; }

    public TypeSymbol Root { get; }
}
