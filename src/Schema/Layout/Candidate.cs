using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>A field that could be set so that an expression gives what is needed.</summary>
/// <param name="Target">The field.</param>
/// <param name="Value">What to set it to.</param>
/// <param name="Fit">How well it suits.</param>
internal sealed record Candidate(ExpressionIr Target, ExpressionIr Value, Fit Fit)
{
    /// <summary>Which field of which type it is, of whatever object.</summary>
    public (TypeReference Type, string Id) Key => KeyOf(Target)!.Value;

    /// <summary>Whether it belongs to the object itself, or to one it holds.</summary>
    public bool IsOwn => !IrTree.SelfAndDescendants(Target).Any(part => part is ParentIr or RootIr);

    public DerivationIr Derivation => new(Target, Value);

    /// <summary>Which field or parse instance an expression names.</summary>
    public static (TypeReference Type, string Id)? KeyOf(ExpressionIr expression) => expression switch
    {
        MemberIr { Kind: MemberKind.Field or MemberKind.ParseInstance, Target.Type: UserType owner } member => (owner.Reference, member.Id),
        IndexIr { Target: MemberIr { Type: ArrayType } list } => KeyOf(list),
        _ => null,
    };
}

/// <summary>How well a field suits to be set; the best first.</summary>
internal enum Fit
{
    /// <summary>It grows with what is needed.</summary>
    Exact,

    /// <summary>It shrinks as what is needed grows: <c>x</c> in <c>total - x</c>.</summary>
    Opposite,

    /// <summary>Only a part of it is meant, or several values would do: <c>x</c> in <c>x &amp; 15</c> or <c>x / 4</c>.</summary>
    Partial,
}
