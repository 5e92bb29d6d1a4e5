using System.CommandLine;
using Tephra.Compiler;
using Tephra.Tool.Reports;

namespace Tephra.Tool.Commands;

/// <summary><c>--schema FILE.ksy</c>: schemas of one's own, compiled while the tool runs.</summary>
internal sealed class SchemaOption
{
    private static readonly SchemaHost Host = new("Schemas");

    /// <summary>The option for the command line's parser.</summary>
    /// <param name="use">What the command does with a schema that has no <c>-tephra-stream</c>.</param>
    public SchemaOption(string use) => Option = new Option<string[]>("--schema")
    {
        Description = $"A schema (.ksy) that types the dump's streams of its -tephra-stream{use}. May be given several times.",
        HelpName = "FILE.ksy",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The option itself.</summary>
    public Option<string[]> Option { get; }

    /// <summary>Compiles, loads and registers the schemas; says what is wrong with one that can't be.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The schemas in their order; null where one can't be compiled, which has been said.</returns>
    public IReadOnlyList<SchemaAssembly>? Load(ParseResult parsed)
    {
        var loaded = new List<SchemaAssembly>();
        foreach (var path in parsed.GetValue(Option) ?? [])
        {
            if (Load(path) is not { } schema) return null;
            schema.Register();
            loaded.Add(schema);
        }

        return loaded;
    }

    private static SchemaAssembly? Load(string path)
    {
        IReadOnlyList<string> failures;
        if (Path.GetExtension(path).ToLowerInvariant() is not (".ksy" or ".json"))
        {
            Console.Error.WriteLine($"tephra: {Printable.Clean(path)} is no schema: their names end in .ksy, or .json");
            return null;
        }

        try
        {
            // An import with a '/' is looked for where the command is given.
            var folder = new SchemaFolder([Directory.GetCurrentDirectory()], Host);
            if (SchemaAssembly.Load(folder.Closure(path), folder, out failures) is { } schema) return schema;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            failures = [error.Message];
        }

        foreach (var failure in failures) Console.Error.WriteLine($"tephra: {Printable.Clean(failure)}");
        return null;
    }
}
