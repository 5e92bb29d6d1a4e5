using Tephra.Schema.Text;

namespace Tephra.Schema.Binding;

/// <summary>A schema and all that it reaches through imports: everything binding it depends on.</summary>
/// <param name="Main">The schema to bind.</param>
/// <param name="Imported">The schemas it reaches, itself not among them, in a fixed order.</param>
/// <param name="Edges">Which import of which file names which file.</param>
/// <param name="DuplicateOf">The path of the schema that has the name of its class already; <see langword="null"/> where it is the first.</param>
public sealed record SchemaUnit(
    ParsedSchema Main, EquatableArray<ParsedSchema> Imported, EquatableArray<ImportEdge> Edges, string? DuplicateOf);

/// <summary>One import that was found.</summary>
/// <param name="From">The path of the importing file.</param>
/// <param name="Name">The import as written.</param>
/// <param name="To">The path of the imported file.</param>
public sealed record ImportEdge(string From, string Name, string To);
