using Tephra.Schema.Ir;
using Tephra.Schema.Tests.Yaml;
using Tephra.Schema.Yaml;
using Tephra.TestKit;

namespace Tephra.Schema.Tests.Formats;

/// <summary>One of the files in schemas/.</summary>
/// <param name="Folder">The folder below schemas/.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Yaml">What it says.</param>
/// <param name="Ir">What the compiler made of it.</param>
internal sealed record FormatSchema(string Folder, string Name, YamlMapping Yaml, SchemaIr Ir)
{
    /// <summary>All of them, compiled together.</summary>
    public static IReadOnlyList<FormatSchema> All { get; } = CompileAll();

    /// <summary>The type of the file's own name and those declared in it.</summary>
    public IReadOnlyList<SizedType> Types => [.. TypesOf(Yaml, Ir.Root)];

    /// <summary>What one of the file's own keys says; nothing without it.</summary>
    public IEnumerable<string> Words(string key) => Yaml.Find(key)?.Value switch
    {
        YamlScalar scalar => [scalar.Value],
        YamlSequence list => list.Items.Select(item => item.Text()),
        _ => [],
    };

    private static IReadOnlyList<FormatSchema> CompileAll()
    {
        var root = Repository.PathOf("schemas");
        var files = Directory.GetFiles(root, "*.ksy", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path: path.Replace('\\', '/'), Text: File.ReadAllText(path)))
            .ToArray();
        var compiled = Diagnostics.Compiler.Compile(root, files).ToDictionary(result => result.Unit.Main.Text.Path, result => result.Compiled.Schema!);
        return [.. files.Select(file => new FormatSchema(
            Path.GetFileName(Path.GetDirectoryName(file.Path)!),
            Path.GetFileNameWithoutExtension(file.Path),
            (YamlMapping)Reading.Read(file.Text),
            compiled[file.Path]))];
    }

    private static IEnumerable<SizedType> TypesOf(YamlMapping yaml, TypeIr type)
    {
        var stated = yaml.Find("-tephra-size") is { } entry ? int.Parse(entry.Value.Text(), System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        yield return new SizedType(string.Join('.', type.Reference.Path), stated, type.Extent);
        foreach (var nested in type.Types)
        {
            var declared = (YamlMapping)yaml.Find("types")!.Value.Get(nested.Reference.Path.Last());
            foreach (var found in TypesOf(declared, nested)) yield return found;
        }
    }
}
