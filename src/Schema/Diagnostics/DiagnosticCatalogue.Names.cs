namespace Tephra.Schema.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>An import that names no file.</summary>
    public static readonly DiagnosticDescriptor ImportNotFound = Error(
        "TEPH0401", "Import not found", "No schema '{0}' is among the project's schemas: {1} was looked for.{2}");

    /// <summary>An import of the file itself, or a ring of imports that serves nothing.</summary>
    public static readonly DiagnosticDescriptor CyclicImport = Warning(
        "TEPH0402", "Cyclic import", "The imports form a ring ({0}) and nothing of '{1}' is used here: remove this import.");

    /// <summary>A type nobody declares.</summary>
    public static readonly DiagnosticDescriptor UnknownTypeName = Error(
        "TEPH0403", "Unknown type", "There is no type '{0}' here.{1} Declare it under 'types', or import the schema that does.");

    /// <summary>An enum nobody declares.</summary>
    public static readonly DiagnosticDescriptor UnknownEnum = Error(
        "TEPH0404", "Unknown enum", "There is no enum '{0}' here.{1} Declare it under 'enums'.");

    /// <summary>An enum's member nobody declares.</summary>
    public static readonly DiagnosticDescriptor UnknownEnumMember = Error(
        "TEPH0405", "Unknown member of an enum", "The enum '{0}' has no member '{1}'.{2}");

    /// <summary>A name that is no member of the type.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = Error(
        "TEPH0406", "Unknown name", "'{0}' is no field, instance or parameter of '{1}'.{2}");

    /// <summary>A method or property the value's type does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownMethod = Error(
        "TEPH0407", "Unknown method", "A value of type {0} has no '{1}'.{2}");

    /// <summary>A special name where it means nothing.</summary>
    public static readonly DiagnosticDescriptor NameNotAvailable = Error(
        "TEPH0408", "Name not available here", "'{0}' exists only {1}.");

    /// <summary>Too many or too few arguments.</summary>
    public static readonly DiagnosticDescriptor WrongArgumentCount = Error(
        "TEPH0409", "Wrong number of arguments", "'{0}' takes {1}, not {2}.");

    /// <summary>An object of unknown type where its members are wanted.</summary>
    public static readonly DiagnosticDescriptor MemberOfAnyStruct = Error(
        "TEPH0410", "Type not known", "'{0}' can't be looked up: this value may be of several types. Say which one with '.as<type>'.");

    /// <summary>Two schemas of one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateSchema = Error(
        "TEPH0411", "Duplicate schema", "The schema '{0}' would generate the same class as '{1}': give one of them another id or namespace.");
}
