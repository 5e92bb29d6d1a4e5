using Tephra.Schema.Binding;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Layout;
using Tephra.Schema.Text;

namespace Tephra.Schema;

/// <summary>
/// The compiler's passes in their order; read this first. Each takes what the one before it made and changes none of it:
/// text → <see cref="Yaml"/> nodes → <see cref="Syntax"/> → <see cref="Binding"/> → <see cref="Layout"/> → <see cref="Ir"/>.
/// </summary>
public static class SchemaCompiler
{
    /// <summary>The first half, one file by itself: what does it say?</summary>
    /// <param name="text">The file.</param>
    /// <param name="targetNamespace">The C# namespace of its types.</param>
    /// <param name="isReference">Whether another assembly already holds its classes.</param>
    public static ParsedSchema Parse(SourceText text, string targetNamespace, bool isReference = false) =>
        ParsedSchema.Parse(text, targetNamespace, isReference);

    /// <summary>Finds out what each file reaches through imports.</summary>
    /// <param name="schemas">All files.</param>
    /// <param name="importRoots">The folders absolute imports are looked for in.</param>
    public static EquatableArray<SchemaUnit> Gather(IReadOnlyList<ParsedSchema> schemas, IEnumerable<string> importRoots)
    {
        try
        {
            var resolver = new ImportResolver(schemas, importRoots);
            return resolver.Schemas.Select(schema => Gather(resolver, schema)).ToEquatableArray();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return schemas.Select(schema => new SchemaUnit(schema.Failed(exception), default, default, null)).ToEquatableArray();
        }
    }

    // A defect that one file provokes is an error in that file; the others go on.
    private static SchemaUnit Gather(ImportResolver resolver, ParsedSchema schema)
    {
        try
        {
            return resolver.Gather(schema);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new SchemaUnit(schema.Failed(exception), default, default, null);
        }
    }

    /// <summary>The second half, a file with all it reaches: what does it mean?</summary>
    public static CompiledSchema Compile(SchemaUnit unit)
    {
        if (unit.Main.Syntax is null) return new CompiledSchema(null, unit.Main.Diagnostics);
        var session = new BindingSession(unit);
        var main = session.Table.Main;
        var root = new TypeBinder(session, main.Root).Bind();
        var endless = new EndlessTypes(session);
        foreach (var type in main.Root.SelfAndNested()) endless.Check(type);
        ImportChecks.Check(unit, session);
        StreamChecks.Check(session, main.Root);
        if (unit.DuplicateOf is { } other)
        {
            main.Bag.Report(DiagnosticCatalogue.DuplicateSchema, main.Root.Syntax.Id.Span, main.Root.Name, FileName(other));
        }

        var isBroken = unit.Main.Diagnostics.Any(IsError) || main.Bag.HasErrors;
        var schema = isBroken ? null : new SchemaIr(FileName(unit.Main.Text.Path), SwitchInterfaces.Apply(LayOut(session, root)), main.Root.Syntax.Stream?.Value);
        var diagnostics = unit.Main.Diagnostics.Concat(main.Bag.ToEquatableArray())
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ToEquatableArray();
        return new CompiledSchema(schema, diagnostics);
    }

    /// <summary>Binds an expression as if it stood in a schema's top type: for who asks something of an object that was read.</summary>
    /// <param name="unit">The schema, with all whose types and enums the expression may name.</param>
    /// <param name="text">The expression, and nothing else.</param>
    public static BoundExpression BindExpression(SchemaUnit unit, SourceText text)
    {
        if (unit.Main.Syntax is null) return new BoundExpression(null, unit.Main.Diagnostics);
        var bag = new DiagnosticBag(text);
        if (ExpressionParser.ParseExpression(text.Content, PositionMap.Linear(0), bag) is not { } syntax)
        {
            return new BoundExpression(null, bag.ToEquatableArray());
        }

        var session = new BindingSession(unit);
        var main = session.Table.Main;
        var bound = session.Bind(syntax, new ExpressionScope(main.Root));
        // Binding reports to the schema; the places are in the expression all the same.
        foreach (var found in main.Bag.ToEquatableArray()) bag.Report(found.Descriptor, found.Span, [.. found.Arguments]);
        return new BoundExpression(bag.HasErrors ? null : bound, bag.ToEquatableArray());
    }

    private static TypeIr LayOut(BindingSession session, TypeIr root)
    {
        var laidOut = session.Layout.Apply(root);
        var derivations = new DerivationPass(laidOut, new MemberSource(session, laidOut));
        DerivationNotes.Report(session, derivations.Underived);
        return derivations.Apply();
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error;

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
