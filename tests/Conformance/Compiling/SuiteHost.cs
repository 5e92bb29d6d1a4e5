using Tephra.Compiler;

namespace Tephra.Conformance.Compiling;

/// <summary>Where the classes of a suite's schemas go: beside those of the host, where opaque types are looked for.</summary>
internal static class SuiteHost
{
    private static readonly SchemaHost Host = new("Tephra.Conformance.HostClasses", typeof(SuiteHost).Assembly);

    /// <summary>Finds schemas for it.</summary>
    /// <param name="importRoots">Where absolute imports are looked for.</param>
    public static SchemaFolder Folder(IReadOnlyList<string> importRoots) => new(importRoots, Host, OpaqueNeighbours.Of);
}
