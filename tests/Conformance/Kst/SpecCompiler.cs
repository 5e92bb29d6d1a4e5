using Tephra.Compiler;
using Tephra.Conformance.Compiling;
using Tephra.Generators.Emission;
using Tephra.Schema;
using Tephra.Schema.Binding;
using Tephra.Schema.Text;

namespace Tephra.Conformance.Kst;

/// <summary>Compiles a spec: its schema by the generator, its expressions by the language's own binder and emitter.</summary>
internal static class SpecCompiler
{
    public static CompiledSpec Compile(Suite suite, Spec spec)
    {
        var files = suite.Schemas.Closure(suite.SchemaOf(spec), spec.Imports.Select(suite.SchemaNamed));
        var project = Project.Generate(files, suite.Schemas);
        var id = files[0].Parsed.Syntax?.Root.Id.Value ?? spec.Id;
        var className = ExpressionEmission.ClassName(id);
        var wholeName = $"{suite.Schemas.Host.Namespace}.{className}";
        var isDebug = SchemaMeta.IsSet(SchemaMeta.Root(files[0]), "ks-debug");
        CompiledSpec Failed(IEnumerable<string> reasons) => new(null, wholeName, [.. reasons], isDebug);

        if (project.Breakers.Any()) return Failed(project.Breakers);
        var part = new AssertionPart(suite.Schemas.Host.Namespace, className);
        var unit = Unit(files, suite.Schemas.ImportRoots);
        var failures = new List<string>();
        for (var i = 0; i < spec.Assertions.Count; i++)
        {
            var assertion = spec.Assertions[i];
            Add($"M_Actual{i}", assertion.Actual);
            if (assertion.Expected is not null) Add($"M_Expected{i}", assertion.Expected);
        }

        using var assembly = new MemoryStream();
        var errors = project.With(part.ToString()).Emit(assembly);
        return errors.Count > 0 ? Failed(failures.Concat(errors)) : new CompiledSpec(assembly.ToArray(), wholeName, failures, isDebug);

        void Add(string method, string expression)
        {
            var bound = SchemaCompiler.BindExpression(unit, new SourceText(spec.Id + ".kst", expression));
            if (bound.Expression is { } ir) part.Add(method, ExpressionEmission.Emit(ir));
            else failures.Add($"'{expression}' is no expression here: {string.Join("; ", bound.Diagnostics.Select(found => found.Message))}");
        }
    }

    // An assertion may name whatever the schema reaches and the spec imports.
    private static SchemaUnit Unit(IReadOnlyList<SchemaFile> files, IReadOnlyList<string> importRoots)
    {
        var unit = SchemaCompiler.Gather([.. files.Select(file => file.Parsed)], importRoots).First(unit => unit.Main.Equals(files[0].Parsed));
        var others = files.Skip(1).Select(file => file.Parsed).Except(unit.Imported);
        return unit with { Imported = unit.Imported.Concat(others).ToEquatableArray() };
    }
}
