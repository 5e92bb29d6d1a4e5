using System.Collections.Concurrent;

namespace Tephra.Oracle.Tests;

/// <summary>Asks LLDB; once per dump for all tests, but for memory.</summary>
internal static class Lldb
{
    private static readonly ConcurrentDictionary<string, Lazy<LldbFacts>> Facts = new(StringComparer.Ordinal);

    /// <summary>What LLDB says of one of the dumps in ../shared; skips the test where there is no LLDB.</summary>
    public static LldbFacts Get(string dump)
    {
        Program.Require("lldb", "lldb");
        string tool = Shared.Require("oracles", "lldb-facts");
        string path = UserDumps.PathOf(dump);
        return Facts.GetOrAdd(dump, _ => new Lazy<LldbFacts>(() => Run(tool, path, []))).Value;
    }

    /// <summary>What LLDB reads at addresses of one of the dumps: 16 bytes each, those it does not have after those it has as zeros.</summary>
    public static IReadOnlyDictionary<ulong, byte[]?> ReadMemory(string dump, IEnumerable<ulong> addresses)
    {
        Program.Require("lldb", "lldb");
        return Run(Shared.Require("oracles", "lldb-facts"), UserDumps.PathOf(dump), addresses.Select(address => $"0x{address:x}")).Memory;
    }

    /// <summary>What LLDB says of any dump, and reads at addresses of it: 16 bytes each; skips the test where there is no LLDB.</summary>
    public static LldbFacts Run(string path, IEnumerable<ulong> addresses)
    {
        Program.Require("lldb", "lldb");
        return Run(Shared.Require("oracles", "lldb-facts"), path, addresses.Select(address => $"0x{address:x}"));
    }

    private static LldbFacts Run(string tool, string path, IEnumerable<string> addresses)
    {
        ProgramResult result = Program.Run(tool, [path, .. addresses]);
        Assert.True(result.ExitCode == 0, $"lldb-facts {path}: {result.Error}");
        return LldbFacts.Parse(result.Output);
    }
}
