namespace Tephra.Schema.Expressions;

/// <summary>Walks expressions of any depth.</summary>
public static class ExpressionTree
{
    /// <summary>The expressions an expression is made of, in the order they are written.</summary>
    public static IReadOnlyList<ExpressionSyntax> ChildrenOf(ExpressionSyntax expression) => expression switch
    {
        FormatStringSyntax format => format.Parts,
        ArraySyntax array => array.Items,
        MemberSyntax member => [member.Target],
        CallSyntax call => [call.Target, .. call.Arguments],
        IndexSyntax index => [index.Target, index.Index],
        CastSyntax cast => [cast.Target],
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        TernarySyntax ternary => [ternary.Condition, ternary.WhenTrue, ternary.WhenFalse],
        _ => [],
    };

    /// <summary>An expression and everything in it, parents before children.</summary>
    public static IEnumerable<ExpressionSyntax> DescendantsAndSelf(ExpressionSyntax root) =>
        Walk(root).Select(item => item.Node);

    /// <summary>The number of expressions on the longest way down; 1 for a literal.</summary>
    public static int HeightOf(ExpressionSyntax root) => Walk(root).Max(item => item.Depth);

    // With a stack of its own: this is what finds out whether a tree is safe for those that recurse.
    private static IEnumerable<(ExpressionSyntax Node, int Depth)> Walk(ExpressionSyntax root)
    {
        var pending = new Stack<(ExpressionSyntax Node, int Depth)>([(root, 1)]);
        while (pending.Count > 0)
        {
            var item = pending.Pop();
            yield return item;
            foreach (var child in ChildrenOf(item.Node).Reverse()) pending.Push((child, item.Depth + 1));
        }
    }
}
