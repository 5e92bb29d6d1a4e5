using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>One value of a YAML or JSON file and where it stands. The hierarchy is closed: scalar, mapping, sequence.</summary>
/// <param name="Span">From its first to its last character; a value that came through an alias keeps the place of its anchor.</param>
public abstract record YamlNode(TextSpan Span);
