using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tephra.Generators.Tests.Hosting;

/// <summary>A project with schemas that is edited and run again, as in an editor.</summary>
public sealed class GeneratorHost
{
    private readonly List<InMemoryText> _files = [];
    private GeneratorDriver _driver;
    private HostOptions _options = HostOptions.Empty;

    public GeneratorHost(params IEnumerable<(string Path, string Text)> schemas)
    {
        foreach (var (path, text) in schemas) _files.Add(new InMemoryText(path, text));
        _driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            _files,
            CSharpProject.ParseOptions,
            _options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>The project's C#, without what is generated.</summary>
    public CSharpCompilation Compilation { get; set; } = CSharpProject.Create("internal static class Handwritten;");

    public GeneratorHost WithProperty(string name, string value) => With(_options.WithProperty(name, value));

    public GeneratorHost WithMetadata(string path, string name, string value) => With(_options.WithMetadata(path, name, value));

    /// <summary>Adds a file at the end.</summary>
    public GeneratorHost Add(string path, string text) => Add(new InMemoryText(path, text));

    /// <summary>Adds a file at the end.</summary>
    public GeneratorHost Add(InMemoryText file)
    {
        _files.Add(file);
        _driver = _driver.AddAdditionalTexts([file]);
        return this;
    }

    public GeneratorHost Remove(string path)
    {
        var file = _files.Single(file => file.Path == path);
        _files.Remove(file);
        _driver = _driver.RemoveAdditionalTexts([file]);
        return this;
    }

    /// <summary>Gives a file another text.</summary>
    public GeneratorHost Edit(string path, string text)
    {
        var i = _files.FindIndex(file => file.Path == path);
        var edited = new InMemoryText(path, text);
        _driver = _driver.ReplaceAdditionalText(_files[i], edited);
        _files[i] = edited;
        return this;
    }

    /// <summary>Replaces part of a file, which must be there.</summary>
    public GeneratorHost Edit(string path, string old, string replacement)
    {
        var text = _files.Single(file => file.Path == path).GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Edit(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Hands the same files over in the opposite order.</summary>
    public GeneratorHost Reverse()
    {
        _files.Reverse();
        _driver = _driver.ReplaceAdditionalTexts(_files.ToImmutableArray<AdditionalText>());
        return this;
    }

    /// <summary>Runs the generator on the project as it is now.</summary>
    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return Assert.Single(_driver.GetRunResult().Results);
    }

    private GeneratorHost With(HostOptions options)
    {
        _options = options;
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(options);
        return this;
    }
}
