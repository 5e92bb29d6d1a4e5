using Tephra.Compiler;

namespace Tephra.Conformance.Roundtrip;

/// <summary>One file that must be written again as it was.</summary>
internal static class FileCase
{
    /// <summary>Checks it.</summary>
    /// <param name="schema">The schema, and all it reaches.</param>
    /// <param name="folder">Where they come from.</param>
    /// <param name="path">The file.</param>
    /// <param name="mayFail">Whether there is nothing to check if the file can't be read.</param>
    public static CaseResult Check(IReadOnlyList<SchemaFile> schema, SchemaFolder folder, string path, bool mayFail)
    {
        using var assembly = SchemaAssembly.Load(schema, folder, out var failures);
        if (assembly is null) return CaseResult.Of(failures);
        var bytes = File.ReadAllBytes(path);
        if (mayFail && ReadError(assembly, bytes) is { } error) return CaseResult.Skipped($"reading ends in {error.GetType().Name}");
        return CaseResult.Of(new RoundtripProof(assembly.Read, bytes).Failures());
    }

    private static KaitaiException? ReadError(SchemaAssembly assembly, byte[] bytes)
    {
        try
        {
            assembly.Read(ByteSource.FromMemory(bytes));
            return null;
        }
        catch (KaitaiException error)
        {
            return error;
        }
    }
}
