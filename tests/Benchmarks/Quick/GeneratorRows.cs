using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tephra.Generators;
using Tephra.TestKit;

namespace Tephra.Benchmarks.Quick;

/// <summary>The generator over the gallery: cold, and after one edit in a schema that nobody imports.</summary>
public static class GeneratorRows
{
    /// <summary>Measures and prints; nothing where the gallery is not on this machine.</summary>
    /// <returns>What is promised of the times.</returns>
    public static Bound[] Print(TextWriter output)
    {
        var gallery = Path.GetFullPath(Repository.PathOf("..", "shared", "kaitai", "gallery"));
        if (!Directory.Exists(gallery))
        {
            output.WriteLine();
            output.WriteLine("The generator was not measured: the gallery is not on this machine.");
            return [];
        }

        var texts = Directory.GetFiles(gallery, "*.ksy", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SchemaAdditionalText(path, File.ReadAllText(path)))
            .ToArray();
        var edited = texts.First(text => text.Path.EndsWith("elf.ksy", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create("Gallery");
        var warm = Driver(gallery, texts).RunGenerators(compilation);
        AdditionalText current = edited;
        var edits = 0;
        var rows = Match.Play(
            new("all of them", 1, () => Driver(gallery, texts).RunGenerators(compilation)),
            new("after an edit in one", 1, () =>
            {
                var changed = new SchemaAdditionalText(edited.Path, $"{edited.Content}\nto-string: '\"edit {edits++}\"'\n");
                warm = warm.ReplaceAdditionalText(current, changed).RunGenerators(compilation);
                current = changed;
            }));
        new Table($"the generator over {texts.Length} schemas of the gallery", rows).Print(output);
        return
        [
            new("the generator, all schemas of the gallery, milliseconds", 3_000, rows[0].Milliseconds),
            new("the generator, after an edit in one, milliseconds", 50, rows[1].Milliseconds),
        ];
    }

    private static GeneratorDriver Driver(string gallery, IEnumerable<AdditionalText> texts) =>
        CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], texts, optionsProvider: new ImportRootOptions(gallery));
}
