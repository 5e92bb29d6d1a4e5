using System.Reflection;

namespace Tephra.Schema.Tests.Formats;

/// <summary>What the class that was generated from one of our schemas can do.</summary>
/// <param name="Reads">Whether it has a reader of its own.</param>
/// <param name="Writes">Whether it has a writer of its own.</param>
internal sealed record GeneratedClass(bool Reads, bool Writes)
{
    /// <summary>The class of a schema, as it stands in Tephra.Formats.</summary>
    public static GeneratedClass Of(FormatSchema schema)
    {
        var name = string.Concat(schema.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var type = typeof(Tephra.Formats.Minidump).Assembly.GetType($"Tephra.Formats.{name}");
        return new GeneratedClass(Overrides(type, "M_Read"), Overrides(type, "M_Write"));
    }

    private static bool Overrides(Type? type, string method) =>
        type?.GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly) is { IsVirtual: true };
}
