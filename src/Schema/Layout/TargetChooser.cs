using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>
/// Chooses which field each constraint sets, so that as few as possible set the same one and every sum has one part left to
/// give way: <c>len_total - len_header</c> sets <c>len_total</c> where something else tells <c>len_header</c>.
/// </summary>
/// <param name="members">What the names stand for.</param>
internal sealed class TargetChooser(IMemberSource members)
{
    private readonly HashSet<(TypeReference Type, string Id)> _set = [];

    /// <summary>Whether some constraint sets a field.</summary>
    public bool IsSet(ExpressionIr field) => Candidate.KeyOf(field) is { } key && _set.Contains(key);

    /// <summary>Decides all.</summary>
    public void Choose(IReadOnlyList<Constraint> constraints)
    {
        var layout = constraints.Where(constraint => constraint.Kind < ConstraintKind.Valid).ToList();
        foreach (var constraint in layout.Where(constraint => constraint.Candidates.Count == 1)) Take(constraint, constraint.Candidates[0], layout);
        foreach (var constraint in constraints.Where(constraint => constraint.Kind == ConstraintKind.Valid)) ChooseValid(constraint);
        while (NextChoice(layout) is var (constraint, candidate)) Take(constraint, candidate, layout);
        foreach (var constraint in constraints.Where(constraint => constraint.Kind == ConstraintKind.Condition)) ChooseCondition(constraint);
        foreach (var constraint in constraints.Where(constraint => constraint.Chosen is { } chosen && DependsOnWhatIsSet(chosen.Target))) constraint.Chosen = null;
    }

    private (Constraint Constraint, Candidate Candidate)? NextChoice(IReadOnlyList<Constraint> constraints)
    {
        var open = constraints.Where(constraint => constraint.Chosen is null)
            .Select(constraint => (Constraint: constraint, Free: constraint.Candidates.Where(candidate => !_set.Contains(candidate.Key)).ToList()))
            .ToList();
        foreach (var (constraint, free) in open)
        {
            if (free.Count == 1) return (constraint, free[0]);
        }

        foreach (var (constraint, free) in open)
        {
            if (Best(free) is { } best) return (constraint, best);
        }

        return null;
    }

    // Of several, the one that grows with the data; of several of these, the object's own: others may share the rest.
    private static Candidate? Best(List<Candidate> free)
    {
        var best = free.Where(candidate => candidate.Fit == free.Min(other => other.Fit)).ToList();
        if (best.Count > 1 && best[0].Fit != Fit.Opposite) best = [.. best.Where(candidate => candidate.IsOwn)];
        return best.Count == 1 ? best[0] : null;
    }

    // What depends on the same fields of the same type is decided alike: only one of them may be there.
    private void Take(Constraint constraint, Candidate candidate, IReadOnlyList<Constraint> all)
    {
        constraint.Chosen = candidate.Derivation;
        _set.Add(candidate.Key);
        var targets = constraint.Candidates.Select(other => other.Target).ToList();
        foreach (var other in all)
        {
            if (other.Chosen is null && other.Owner == constraint.Owner && other.Candidates.Select(same => same.Target).SequenceEqual(targets))
            {
                other.Chosen = other.Candidates.First(same => same.Target == candidate.Target).Derivation;
            }
        }
    }

    private void ChooseValid(Constraint constraint)
    {
        var field = constraint.Needed;
        if (Candidate.KeyOf(field) is not { } key || new Expansion(members).Contains(constraint.Expression, field)) return;
        if (_set.Add(key))
        {
            constraint.Chosen = new DerivationIr(field, constraint.Expression);
            return;
        }

        // The field follows its own data; then what it must equal follows the field.
        var free = constraint.Candidates.Where(candidate => !_set.Contains(candidate.Key)).ToList();
        if (free.Count != 1) return;
        _set.Add(free[0].Key);
        constraint.Chosen = free[0].Derivation;
    }

    private void ChooseCondition(Constraint constraint)
    {
        var candidates = constraint.Candidates;
        if (candidates.Count > 1) candidates = [.. candidates.Where(candidate => !_set.Contains(candidate.Key))];
        if (candidates.Count != 1) return;
        var target = candidates[0].Target;
        constraint.Chosen = new Inverter(members, target, IsSet(target)).Solve(constraint.Expression, constraint.Needed)?.Derivation;
    }

    // Which element of a list is meant must be certain before it can be set.
    private bool DependsOnWhatIsSet(ExpressionIr target) =>
        IrTree.SelfAndDescendants(target).OfType<IndexIr>().Any(index => IrTree.SelfAndDescendants(index.Index).Any(IsSet));
}
