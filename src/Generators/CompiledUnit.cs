using Tephra.Schema;
using Tephra.Schema.Binding;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Generators;

/// <summary>What compiling one schema gave, and which schemas it reached.</summary>
/// <param name="Path">The schema's file.</param>
/// <param name="Imports">The files it reached.</param>
/// <param name="Schema">The schema, ready to be emitted; <see langword="null"/> after an error.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record CompiledUnit(string Path, EquatableArray<string> Imports, SchemaIr? Schema, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Compiles a schema. A defect of the compiler becomes an error in the schema, not a silent warning of the host.</summary>
    public static CompiledUnit Compile(SchemaUnit unit)
    {
        var imports = unit.Imported.Select(imported => imported.Text.Path).ToEquatableArray();
        try
        {
            var compiled = SchemaCompiler.Compile(unit);
            return new CompiledUnit(unit.Main.Text.Path, imports, compiled.Schema, compiled.Diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var bag = new DiagnosticBag(unit.Main.Text);
            bag.Report(DiagnosticCatalogue.InternalError, new TextSpan(0, 0), exception.GetType().Name, exception.Message);
            return new CompiledUnit(unit.Main.Text.Path, imports, null, bag.ToEquatableArray());
        }
    }
}
