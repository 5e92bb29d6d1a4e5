using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>Looks behind names: at what value instances are computed from, and at what parameters were given.</summary>
/// <param name="members">What the names stand for.</param>
internal sealed class Expansion(IMemberSource members)
{
    // Instances that use others twice, which use others twice, … would never end.
    private const int MaxSteps = 10_000;
    private const int MaxDepth = 500;

    private int _steps;
    private int _depth;

    /// <summary>Whether there was too much to look at, so that no answer counts.</summary>
    public bool IsExhausted => _steps > MaxSteps;

    /// <summary>What a name stands for; <see langword="null"/>: itself.</summary>
    public ExpressionIr? Of(ExpressionIr expression)
    {
        if (expression is not MemberIr { Target: { Type: UserType { Reference: var owner } } target } member) return null;
        if (member.Kind is not (MemberKind.ValueInstance or MemberKind.Parameter) || ++_steps > MaxSteps) return null;
        if (member.Kind == MemberKind.Parameter)
        {
            return members.Argument(owner, member.Id) is { } given ? IrTree.Rebase(given.Argument, new ParentIr(given.Parent, target)) : null;
        }

        if (members.Value(owner, member.Id) is not { } value) return null;
        value = IrTree.Rebase(value, target);
        return member.Type is EnumType && value.Type.IsInteger ? new CastIr(member.Type, value) : value;
    }

    /// <summary>Whether an expression depends on another one.</summary>
    public bool Contains(ExpressionIr expression, ExpressionIr wanted)
    {
        if (++_steps > MaxSteps) return true;
        if (expression == wanted) return true;
        if (++_depth > MaxDepth) _steps = MaxSteps + 1;
        var isFound = (Of(expression) is { } meaning && Contains(meaning, wanted)) || IrTree.Children(expression).Any(child => Contains(child, wanted));
        _depth--;
        return isFound;
    }
}
