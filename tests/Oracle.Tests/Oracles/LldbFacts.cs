using System.Globalization;

namespace Tephra.Oracle.Tests;

/// <summary>What ../shared/oracles/lldb-facts prints of a dump.</summary>
internal sealed class LldbFacts
{
    private readonly List<LldbThread> _threads = [];
    private readonly List<LldbModule> _modules = [];
    private readonly Dictionary<ulong, byte[]?> _memory = [];

    /// <summary>The processor, as LLDB names it; null if it could not open the dump.</summary>
    public string? Architecture { get; private set; }

    /// <summary>The threads, in LLDB's order, which is the dump's.</summary>
    public IReadOnlyList<LldbThread> Threads => _threads;

    /// <summary>The modules, in LLDB's order; of those with the same name only one.</summary>
    public IReadOnlyList<LldbModule> Modules => _modules;

    /// <summary>The bytes at each address that was asked for, or null where there are none.</summary>
    public IReadOnlyDictionary<ulong, byte[]?> Memory => _memory;

    /// <summary>Reads the output; a line of an unknown kind is an error.</summary>
    public static LldbFacts Parse(string output)
    {
        var facts = new LldbFacts();
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            facts.Add(line);
        return facts;
    }

    private void Add(string line)
    {
        string[] parts = line.Split(' ', 3);
        switch (parts[0])
        {
            case "arch":
                Architecture = parts[1];
                break;
            case "thread":
                _threads.Add(ParseThread(parts[1], parts[2]));
                break;
            case "module":
                _modules.Add(new LldbModule(HexConverter.Parse(parts[1]), parts[2]));
                break;
            case "memory":
                _memory.Add(HexConverter.Parse(parts[1]), parts[2] == "unreadable" ? null : Convert.FromHexString(parts[2]));
                break;
            default:
                throw new FormatException($"lldb-facts printed an unknown line: {line}");
        }
    }

    private static LldbThread ParseThread(string id, string rest)
    {
        const string counter = "pc=";
        const string stop = "stop=";
        string[] parts = rest.Split(' ', 2);
        return new LldbThread(
            uint.Parse(id, CultureInfo.InvariantCulture),
            parts[0] == counter + "-" ? null : HexConverter.Parse(parts[0][counter.Length..]),
            parts.Length > 1 ? parts[1][stop.Length..] : null);
    }
}
