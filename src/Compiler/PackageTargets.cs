using System.Xml.Linq;

namespace Tephra.Compiler;

/// <summary>What the package tells a consumer's build beside the compiler.</summary>
internal static class PackageTargets
{
    /// <summary>The findings that stay warnings where warnings are errors.</summary>
    public static IReadOnlyList<string> WarningsNotAsErrors { get; } = Read();

    private static string[] Read()
    {
        using var stream = typeof(PackageTargets).Assembly.GetManifestResourceStream("Tephra.targets")!;
        return [.. XDocument.Load(stream).Descendants("WarningsNotAsErrors")
            .SelectMany(property => property.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(id => !id.StartsWith('$'))];
    }
}
