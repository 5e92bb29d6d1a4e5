namespace Tephra.Schema.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>The file holds nothing.</summary>
    public static readonly DiagnosticDescriptor EmptySchema = Error(
        "TEPH0300", "Empty schema", "The file describes nothing: start it with 'meta:' and an 'id'.");

    /// <summary>A key that means nothing here.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "TEPH0301", "Unknown key", "The key '{0}' means nothing in {1}.{2} Allowed here: {3}.");

    /// <summary>A mapping was wanted.</summary>
    public static readonly DiagnosticDescriptor MappingExpected = Error(
        "TEPH0302", "Mapping expected", "{0} must be a mapping (lines of 'key: value').");

    /// <summary>A list was wanted.</summary>
    public static readonly DiagnosticDescriptor SequenceExpected = Error(
        "TEPH0303", "List expected", "{0} must be a list (lines that start with '-').");

    /// <summary>A single value was wanted.</summary>
    public static readonly DiagnosticDescriptor ScalarExpected = Error(
        "TEPH0304", "Single value expected", "{0} must be a single value.");

    /// <summary>A text was wanted.</summary>
    public static readonly DiagnosticDescriptor StringExpected = Error(
        "TEPH0305", "Text expected", "{0} must be text, not '{1}'; put it in quotes if it is meant as text.");

    /// <summary>A truth value was wanted.</summary>
    public static readonly DiagnosticDescriptor BooleanExpected = Error(
        "TEPH0306", "True or false expected", "{0} must be true or false, not '{1}'.");

    /// <summary>A whole number was wanted.</summary>
    public static readonly DiagnosticDescriptor IntegerExpected = Error(
        "TEPH0307", "Whole number expected", "{0} must be a whole number from {1} to {2}, not '{3}'.");

    /// <summary>One of a few words was wanted.</summary>
    public static readonly DiagnosticDescriptor ChoiceExpected = Error(
        "TEPH0308", "Unknown choice", "{0} can't be '{1}'.{2} Write one of: {3}.");

    /// <summary>A key is needed.</summary>
    public static readonly DiagnosticDescriptor MissingKey = Error(
        "TEPH0309", "Missing key", "{0} needs the key '{1}'.");

    /// <summary>An id with other characters than allowed.</summary>
    public static readonly DiagnosticDescriptor InvalidId = Error(
        "TEPH0310", "Invalid id", "'{0}' can't be an id: start with a lower-case letter and go on with lower-case letters, digits and '_'.");

    /// <summary>Two things of one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "TEPH0311", "Duplicate id", "'{0}' is already the id of another {1} here; give one of them another id.");

    /// <summary>A key that its neighbour rules out.</summary>
    public static readonly DiagnosticDescriptor ConflictingKeys = Error(
        "TEPH0312", "Keys exclude each other", "'{0}' can't stand beside '{1}': keep one of them.");

    /// <summary>A key that the attribute's type has no use for.</summary>
    public static readonly DiagnosticDescriptor KeyNotForType = Error(
        "TEPH0313", "Key does not fit the type", "The key '{0}' has no meaning for {1}; remove it or change 'type'.");

    /// <summary>Nothing says how long something is.</summary>
    public static readonly DiagnosticDescriptor UnboundedBytes = Error(
        "TEPH0314", "Unknown size", "Nothing says where {0} ends: add 'size', 'size-eos: true' or 'terminator'.");

    /// <summary>Contents that are no bytes.</summary>
    public static readonly DiagnosticDescriptor InvalidContents = Error(
        "TEPH0315", "Invalid contents", "'contents' must be text or a list of text and numbers from 0 to 255.");

    /// <summary>A string without encoding.</summary>
    public static readonly DiagnosticDescriptor MissingEncoding = Error(
        "TEPH0316", "Missing encoding", "A string needs an 'encoding', here or in 'meta' of an enclosing type.");

    /// <summary>A version of the language this compiler does not know.</summary>
    public static readonly DiagnosticDescriptor UnsupportedVersion = Error(
        "TEPH0317", "Version of the language", "'ks-version' must be a version number from 0.6 to {0}, not '{1}'.");

    /// <summary>A number twice in an enum.</summary>
    public static readonly DiagnosticDescriptor DuplicateEnumValue = Error(
        "TEPH0318", "Duplicate enum value", "The value {0} is already named '{1}' in this enum.");

    /// <summary>An enum's value that does not fit 64 bits.</summary>
    public static readonly DiagnosticDescriptor EnumValueOutOfRange = Error(
        "TEPH0319", "Enum value out of range", "'{0}' is no enum value: write a whole number from -2^63 to 2^64-1.");
}
