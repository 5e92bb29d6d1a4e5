namespace Tephra.Schema.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>A value of one type where another is wanted.</summary>
    public static readonly DiagnosticDescriptor TypeMismatch = Error(
        "TEPH0501", "Wrong type", "{0} must be {1}, but this is {2}.");

    /// <summary>An operator on operands it does not work on.</summary>
    public static readonly DiagnosticDescriptor OperatorMismatch = Error(
        "TEPH0502", "Operator does not fit", "'{0}' does not work on {1}.");

    /// <summary>A number without byte order.</summary>
    public static readonly DiagnosticDescriptor MissingEndian = Error(
        "TEPH0503", "Missing byte order", "'{0}' needs a byte order: write '{0}le' or '{0}be', or give 'endian' in 'meta'.");

    /// <summary>A value computed from itself.</summary>
    public static readonly DiagnosticDescriptor DependsOnItself = Error(
        "TEPH0504", "Depends on itself", "The type of '{0}' depends on itself: break the circle, for example with '.as<type>'.");

    /// <summary>A bit field of no or too many bits.</summary>
    public static readonly DiagnosticDescriptor BitWidthOutOfRange = Error(
        "TEPH0505", "Bit field too wide", "A bit field has 1 to 64 bits, not {0}.");

    /// <summary>An enum on something that is no whole number.</summary>
    public static readonly DiagnosticDescriptor EnumNeedsInteger = Error(
        "TEPH0506", "Enum needs a whole number", "'enum' names whole numbers, but this is {0}.");

    /// <summary>An encoding that is not known in advance.</summary>
    public static readonly DiagnosticDescriptor EncodingMustBeLiteral = Error(
        "TEPH0507", "Encoding must be written out", "The encoding must be a text in quotes, such as \"UTF-8\".");

    /// <summary>The size of something whose size varies.</summary>
    public static readonly DiagnosticDescriptor SizeNotFixed = Error(
        "TEPH0508", "Size not fixed", "The size of {0} is not known before it is read.");

    /// <summary>An empty list without element type.</summary>
    public static readonly DiagnosticDescriptor EmptyArrayNeedsCast = Error(
        "TEPH0509", "Empty list without type", "Nothing says what an empty list holds: write '[].as<u1[]>' or the like.");

    /// <summary>'in-enum' without enum.</summary>
    public static readonly DiagnosticDescriptor InEnumNeedsEnum = Error(
        "TEPH0510", "No enum to be in", "'in-enum' needs the field to have an 'enum'.");

    /// <summary>Elements of a list with nothing in common.</summary>
    public static readonly DiagnosticDescriptor MixedArray = Error(
        "TEPH0511", "Mixed list", "All elements of a list need one type; here are {0} and {1}.");

    /// <summary>A cast that can't be.</summary>
    public static readonly DiagnosticDescriptor ImpossibleCast = Error(
        "TEPH0512", "Impossible cast", "A value of type {0} can't be taken as {1}.");

    /// <summary>A number that 64 bits can't hold.</summary>
    public static readonly DiagnosticDescriptor IntegerOutOfRange = Error(
        "TEPH0513", "Number out of range", "{0} is no 64-bit number: write one from -2^63 to 2^64-1.");

    /// <summary>A stream's type with parameters nobody could give.</summary>
    public static readonly DiagnosticDescriptor StreamParameters = Error(
        "TEPH0514", "Parameters of a stream", "A type with '-tephra-stream' is made by number alone: it can have no parameters but 'file' of type 'io', the file that holds the stream.");

    /// <summary>A type that holds itself whatever the data.</summary>
    public static readonly DiagnosticDescriptor EndlessType = Error(
        "TEPH0601", "Endless type", "'{0}' always holds another '{0}' ({1}), so no file could ever be long enough: add an 'if' or take it out.");
}
