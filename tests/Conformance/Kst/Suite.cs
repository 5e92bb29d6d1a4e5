using Tephra.Conformance.Compiling;

namespace Tephra.Conformance.Kst;

/// <summary>Where a suite keeps what belongs together.</summary>
/// <param name="Folder">The folder with <c>formats</c>, <c>spec/ks</c> and <c>src</c>.</param>
/// <param name="Schemas">Finds schemas and what they import.</param>
internal sealed record Suite(string Folder, SchemaFolder Schemas)
{
    public string SchemaOf(Spec spec) => SchemaNamed(spec.Id);

    public string SchemaNamed(string id) => Path.Combine(Folder, "formats", id + ".ksy");

    public string DataOf(Spec spec) => Path.Combine(Folder, "src", spec.Data);
}
