using Tephra.Schema.Diagnostics;
using Tephra.Schema.Syntax;
using Tephra.Schema.Text;

namespace Tephra.Schema.Binding;

/// <summary>One schema file after the first pass. Compares by what it was made from.</summary>
public sealed class ParsedSchema : IEquatable<ParsedSchema>
{
    internal ParsedSchema(SourceText text, string targetNamespace, bool isReference, SchemaSyntax? syntax, EquatableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Namespace = targetNamespace;
        IsReference = isReference;
        Syntax = syntax;
        Diagnostics = diagnostics;
    }

    /// <summary>The file, its path included.</summary>
    public SourceText Text { get; }

    /// <summary>The C# namespace its types live in.</summary>
    public string Namespace { get; }

    /// <summary>Whether another assembly holds its classes, so that it is only there to be imported.</summary>
    public bool IsReference { get; }

    /// <summary>What it says; <see langword="null"/> where nothing could be made of it.</summary>
    public SchemaSyntax? Syntax { get; }

    /// <summary>What is wrong with it by itself.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Runs the first pass over one file.</summary>
    public static ParsedSchema Parse(SourceText text, string targetNamespace, bool isReference = false)
    {
        var bag = new DiagnosticBag(text);
        SchemaSyntax? syntax = null;
        try
        {
            syntax = SchemaReader.Read(text, bag);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            bag.Report(DiagnosticCatalogue.InternalError, default, exception.GetType().Name, exception.Message);
        }

        return new ParsedSchema(text, targetNamespace, isReference, syntax, bag.ToEquatableArray());
    }

    /// <summary>A file that could not be read at all.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="targetNamespace">The C# namespace its types would live in.</param>
    /// <param name="isReference">Whether another assembly holds its classes.</param>
    /// <param name="reason">Why not, in the words of who tried.</param>
    public static ParsedSchema Unreadable(string path, string targetNamespace, bool isReference, string reason)
    {
        var bag = new DiagnosticBag(new SourceText(path, ""));
        bag.Report(DiagnosticCatalogue.UnreadableFile, default, reason);
        return new ParsedSchema(bag.Text, targetNamespace, isReference, null, bag.ToEquatableArray());
    }

    /// <summary>The same file, of which nothing is known but that the compiler failed on it.</summary>
    internal ParsedSchema Failed(Exception exception)
    {
        var bag = new DiagnosticBag(Text);
        bag.Report(DiagnosticCatalogue.InternalError, default, exception.GetType().Name, exception.Message);
        return new ParsedSchema(Text, Namespace, IsReference, null, bag.ToEquatableArray());
    }

    /// <inheritdoc/>
    public bool Equals(ParsedSchema? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Text.Path == other.Text.Path && Namespace == other.Namespace
            && IsReference == other.IsReference && Text.Content == other.Text.Content
            && (Syntax is null) == (other.Syntax is null) && (Syntax is not null || Diagnostics.Equals(other.Diagnostics)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Text.Path.GetHashCode() * 31) + Text.Content.GetHashCode());
}
