using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Errors;

/// <summary>A node of a file, with its key and what it stands in.</summary>
/// <param name="Key">Its key; null for an item of a list and for the root.</param>
/// <param name="Node">The node.</param>
/// <param name="Containers">The places it stands in, outermost first.</param>
internal sealed record YamlPlace(YamlScalar? Key, YamlNode Node, IReadOnlyList<YamlPlace> Containers)
{
    public YamlPlace Down(YamlScalar? key, YamlNode node) => new(key, node, [.. Containers, this]);

    /// <summary>Whether a finding that begins at a position is about it: in the value or in its key. The position after the last character counts.</summary>
    public bool Holds(int position) => IsIn(Node.Span, position) || (Key is not null && IsIn(Key.Span, position)) || Containers.Count == 0;

    /// <summary>How many characters it takes: the fewer, the more exactly it is named.</summary>
    public int Length => Node.Span.Length;

    private static bool IsIn(TextSpan span, int position) => position >= span.Start && position <= span.End;
}
