using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema.Layout;

/// <summary>Walks and rewrites expressions.</summary>
public static class IrTree
{
    /// <summary>The expressions an expression is made of.</summary>
    public static IEnumerable<ExpressionIr> Children(ExpressionIr expression) => expression switch
    {
        FormatStringIr format => format.Parts,
        ComputedBytesIr bytes => bytes.Items,
        ArrayIr array => array.Items,
        RootIr root => [root.Target],
        ParentIr parent => [parent.Target],
        IoIr io => [io.Target],
        MemberIr member => [member.Target],
        UnaryIr unary => [unary.Operand],
        BinaryIr binary => [binary.Left, binary.Right],
        TernaryIr ternary => [ternary.Condition, ternary.WhenTrue, ternary.WhenFalse],
        IndexIr index => [index.Target, index.Index],
        CastIr cast => [cast.Target],
        CallIr call => call.Arguments.Prepend(call.Target),
        _ => [],
    };

    /// <summary>An expression and all it is made of.</summary>
    public static IEnumerable<ExpressionIr> SelfAndDescendants(ExpressionIr expression)
    {
        var pending = new Stack<ExpressionIr>([expression]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            foreach (var child in Children(next)) pending.Push(child);
        }
    }

    /// <summary>An expression of one object as another object would write it that knows the first as <paramref name="self"/>.</summary>
    public static ExpressionIr Rebase(ExpressionIr expression, ExpressionIr self)
    {
        if (self is SelfIr) return expression;
        return expression switch
        {
            SelfIr => self,
            FormatStringIr format => new FormatStringIr(All(format.Parts)),
            ComputedBytesIr bytes => new ComputedBytesIr(All(bytes.Items)),
            ArrayIr array => array with { Items = All(array.Items) },
            RootIr root => root with { Target = One(root.Target) },
            ParentIr parent => parent with { Target = One(parent.Target) },
            IoIr io => new IoIr(One(io.Target)),
            MemberIr member => member with { Target = One(member.Target) },
            UnaryIr unary => unary with { Operand = One(unary.Operand) },
            BinaryIr binary => binary with { Left = One(binary.Left), Right = One(binary.Right) },
            TernaryIr ternary => ternary with { Condition = One(ternary.Condition), WhenTrue = One(ternary.WhenTrue), WhenFalse = One(ternary.WhenFalse) },
            IndexIr index => index with { Target = One(index.Target), Index = One(index.Index) },
            CastIr cast => cast with { Target = One(cast.Target) },
            CallIr call => call with { Target = One(call.Target), Arguments = All(call.Arguments) },
            _ => expression,
        };

        ExpressionIr One(ExpressionIr part) => Rebase(part, self);

        EquatableArray<ExpressionIr> All(EquatableArray<ExpressionIr> parts) => parts.Select(One).ToEquatableArray();
    }
}
