using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>Values one after the other.</summary>
public sealed record YamlSequence(TextSpan Span, EquatableArray<YamlNode> Items) : YamlNode(Span);
