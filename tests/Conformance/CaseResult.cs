namespace Tephra.Conformance;

/// <summary>What checking a case gave.</summary>
/// <param name="Failures">Why it failed, one line each; none if it passed.</param>
/// <param name="Notes">What else is worth printing.</param>
/// <param name="Missing">What the suite lacks to judge it; null if nothing.</param>
internal sealed record CaseResult(IReadOnlyList<string> Failures, IReadOnlyList<string> Notes, string? Missing = null)
{
    public static CaseResult Of(IEnumerable<string> failures) => new([.. failures], []);

    public static CaseResult Failed(string reason) => new([reason], []);

    public static CaseResult Skipped(string missing) => new([], [], missing);
}
