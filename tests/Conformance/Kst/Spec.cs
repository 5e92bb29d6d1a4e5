namespace Tephra.Conformance.Kst;

/// <summary>One spec of the suite: a schema, bytes, and what must be read from them.</summary>
/// <param name="Id">The schema's id, and the spec's name.</param>
/// <param name="Data">The file of bytes.</param>
/// <param name="Imports">Schemas that its expressions name beside those the schema imports.</param>
/// <param name="Exception">The error that reading must end with, if any.</param>
/// <param name="Assertions">What must hold.</param>
internal sealed record Spec(
    string Id, string Data, IReadOnlyList<string> Imports, StatedException? Exception, IReadOnlyList<SpecAssertion> Assertions);
