using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema;

/// <summary>What compiling one schema gives.</summary>
/// <param name="Schema">The schema, ready to be emitted; <see langword="null"/> after an error.</param>
/// <param name="Diagnostics">All that is wrong with it.</param>
public sealed record CompiledSchema(SchemaIr? Schema, EquatableArray<Diagnostic> Diagnostics);
