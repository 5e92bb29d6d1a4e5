using Tephra.Conformance.Compiling;

namespace Tephra.Conformance.Roundtrip;

/// <summary>One file that must be written again as it was.</summary>
internal static class FileCase
{
    public static CaseResult Check(IReadOnlyList<SchemaFile> schema, IReadOnlyList<string> importRoots, string path)
    {
        using var assembly = SchemaAssembly.Load(schema, importRoots, out var failures);
        return CaseResult.Of(assembly is null ? failures : new RoundtripProof(assembly.Read, File.ReadAllBytes(path)).Failures());
    }
}
