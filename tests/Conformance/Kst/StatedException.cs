using System.Text.RegularExpressions;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Kst;

/// <summary>An error as the suite names it.</summary>
/// <param name="Name">Its kind, such as <c>EndOfStreamError</c>.</param>
/// <param name="Argument">The type of the value it is about, such as <c>u1</c>.</param>
/// <param name="Message">Its message in the reference implementation.</param>
internal sealed partial record StatedException(string Name, string? Argument, string? Message)
{
    /// <summary>Reads it from a spec: a name, or a mapping with a message beside it.</summary>
    public static StatedException From(YamlNode node)
    {
        var (written, message) = node switch
        {
            YamlScalar scalar => (scalar.Value, null),
            YamlMapping mapping when mapping.Find("type")?.Value is YamlScalar type => (type.Value, (mapping.Find("message")?.Value as YamlScalar)?.Value),
            _ => throw new FormatException("an exception without a type"),
        };
        var parts = Form.Match(written);
        if (!parts.Success) throw new FormatException($"an exception named '{written}'");
        return new StatedException(parts.Groups["name"].Value, parts.Groups["argument"] is { Success: true } argument ? argument.Value : null, message);
    }

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*([<(]\s*(?<argument>[^<>()]*?)\s*[>)])?\s*$")]
    private static partial Regex Form { get; }

    /// <inheritdoc/>
    public override string ToString() => Name + (Argument is null ? "" : $"<{Argument}>") + (Message is null ? "" : $" \"{Message}\"");
}
