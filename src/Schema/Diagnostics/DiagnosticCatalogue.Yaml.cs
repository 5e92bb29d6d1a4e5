namespace Tephra.Schema.Diagnostics;

/// <content>Text: YAML and JSON.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>The file is neither YAML nor JSON.</summary>
    public static readonly DiagnosticDescriptor InvalidYaml = Error(
        "TEPH0101", "Invalid YAML", "The file can't be read as YAML: {0}");

    /// <summary>The file is not there, not text, or not ours to open.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "TEPH0100", "File can't be read", "The file can't be read: {0} Check that it is there, that it is text, and that you may open it.");

    /// <summary>A control character or half a surrogate pair.</summary>
    public static readonly DiagnosticDescriptor InvalidCharacter = Error(
        "TEPH0102", "Character not allowed", "The character U+{0} is not allowed in YAML");

    /// <summary>A key that its mapping has already.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "TEPH0103", "Duplicate key", "The key '{0}' stands in line {1} already");

    /// <summary>A second document after <c>---</c>.</summary>
    public static readonly DiagnosticDescriptor SeveralDocuments = Error(
        "TEPH0104", "More than one document", "A schema file holds one document; another one begins here");

    /// <summary>Nothing but white space and comments.</summary>
    public static readonly DiagnosticDescriptor EmptyDocument = Error(
        "TEPH0105", "Empty file", "The file is empty");

    /// <summary>Values in values beyond the limit.</summary>
    public static readonly DiagnosticDescriptor NestedTooDeep = Error(
        "TEPH0106", "Nested too deep", "Values are nested more than {0} deep");

    /// <summary>A mapping or a sequence where a key is expected.</summary>
    public static readonly DiagnosticDescriptor KeyNotScalar = Error(
        "TEPH0107", "Key is not a scalar", "A key is text, not a mapping or a sequence");

    /// <summary>An alias without its anchor, or inside of it.</summary>
    public static readonly DiagnosticDescriptor UnknownAnchor = Error(
        "TEPH0108", "Unknown anchor", "No complete value before this alias has the anchor '{0}'");

    /// <summary>Aliases of aliases of aliases.</summary>
    public static readonly DiagnosticDescriptor TooManyAliases = Error(
        "TEPH0109", "Aliases grow too large", "With its aliases replaced, the file has more than {0} values");

    /// <summary>A tag other than YAML's own.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = Error(
        "TEPH0110", "Unknown tag", "The tag '{0}' has no meaning in a schema");

    /// <summary>The value of <c>&lt;&lt;</c> is no mapping.</summary>
    public static readonly DiagnosticDescriptor MergeNotMapping = Error(
        "TEPH0111", "Merge of something else than a mapping", "The value of '<<' must be a mapping or a sequence of mappings");

    /// <summary>A bracket without its partner.</summary>
    public static readonly DiagnosticDescriptor UnclosedBracket = Error(
        "TEPH0112", "Bracket is not closed", "Nothing closes this '{0}': add the '{1}' where it ends");

    /// <summary>A quote without its partner.</summary>
    public static readonly DiagnosticDescriptor UnclosedQuote = Error(
        "TEPH0113", "Quote is not closed", "Nothing closes the text that begins here: add the {0} where it ends");

    /// <summary>A tab before the first character of a line.</summary>
    public static readonly DiagnosticDescriptor TabAsIndentation = Error(
        "TEPH0114", "Tab as indentation", "A tab can't indent a line of YAML: write spaces instead");
}
