namespace Tephra.Conformance.Kst;

/// <summary>Something that must hold of the object that was read.</summary>
/// <param name="Actual">An expression.</param>
/// <param name="Expected">The expression it must equal; null where the value must be absent or getting it must fail.</param>
/// <param name="Exception">The error that getting it must end with, if any.</param>
internal sealed record SpecAssertion(string Actual, string? Expected, StatedException? Exception);
