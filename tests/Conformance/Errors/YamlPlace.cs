using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Errors;

/// <summary>A node of a file, with its key and what it stands in.</summary>
/// <param name="Key">Its key; null for an item of a list and for the root.</param>
/// <param name="Node">The node.</param>
/// <param name="Containers">The places it stands in, outermost first.</param>
/// <param name="LacksKey">Whether a key is meant that the node should have and has not.</param>
internal sealed record YamlPlace(YamlScalar? Key, YamlNode Node, IReadOnlyList<YamlPlace> Containers, bool LacksKey = false)
{
    /// <summary>How many characters it takes: the fewer, the more exactly it is named.</summary>
    public int Length => Node.Span.Length;

    public YamlPlace Down(YamlScalar? key, YamlNode node) => new(key, node, [.. Containers, this]);

    /// <summary>
    /// Whether a finding that begins at a position is about it: in the value or in its key, the position after the last character
    /// included. What is not there can only be missed by the node as a whole, and all of a file is the root's.
    /// </summary>
    public bool Holds(int position)
    {
        if (Key is not null && IsIn(Key.Span, position)) return true;
        if (LacksKey) return position == Node.Span.Start || (Containers.Count == 0 && position == 0);
        return Containers.Count == 0 || IsIn(Node.Span, position);
    }

    private static bool IsIn(TextSpan span, int position) => position >= span.Start && position <= span.End;
}
