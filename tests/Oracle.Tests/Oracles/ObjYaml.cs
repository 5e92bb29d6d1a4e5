using System.Collections.Concurrent;

namespace Tephra.Oracle.Tests;

/// <summary>Runs LLVM's obj2yaml; once per dump for all tests.</summary>
internal static class ObjYaml
{
    private static readonly ConcurrentDictionary<string, Lazy<ObjYamlMinidump?>> Minidumps = new(StringComparer.Ordinal);

    /// <summary>What obj2yaml says of one of the dumps in ../shared, null where it refuses the file; skips the test where there is no obj2yaml.</summary>
    public static ObjYamlMinidump? Get(string dump)
    {
        Program.Require("obj2yaml", "llvm");
        string path = UserDumps.PathOf(dump);
        return Minidumps.GetOrAdd(dump, _ => new Lazy<ObjYamlMinidump?>(() => Run(path))).Value;
    }

    /// <summary>What obj2yaml says of any file, null where it refuses it.</summary>
    public static ObjYamlMinidump? Run(string path)
    {
        ProgramResult result = Program.Run("obj2yaml", [path]);
        return result.ExitCode == 0 ? new ObjYamlMinidump(YamlReader.Read(result.Output)) : null;
    }
}
