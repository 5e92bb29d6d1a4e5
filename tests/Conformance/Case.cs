namespace Tephra.Conformance;

/// <summary>One thing to check, by itself.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Check">Checks it.</param>
internal sealed record Case(string Name, Func<CaseResult> Check);
