using System.Globalization;
using System.Text.RegularExpressions;

namespace Tephra.Engine.Tests;

/// <summary>All dumps that LLDB opens against what it says of them.</summary>
public sealed partial class LldbTests
{
    private int _threads;
    private int _pointers;
    private int _exceptions;
    private int _modules;
    private int _bytes;

    [Fact]
    public void Threads_program_counters_exceptions_modules_and_memory_are_the_same()
    {
        foreach (string path in SharedFiles.UserDumps())
        {
            using DumpTarget target = DumpFile.Open(path);
            string[] addresses = [.. target.Memory.Ranges.Take(8).SelectMany(Probe).Select(address => address.ToString())];
            string output = Oracle.Run(SharedFiles.Get("oracles", "lldb-facts"), "lldb", [path, .. addresses]);
            foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Compare(path, target, line);
        }

        Assert.True(_threads > 100 && _pointers > 100 && _exceptions > 10 && _modules > 1000 && _bytes > 100, $"{_threads} {_pointers} {_exceptions} {_modules} {_bytes}");
    }

    private static IEnumerable<VirtualAddress> Probe(AddressRange range) =>
        [range.First, range.First.Value + ((range.Last.Value - range.First.Value) / 2), range.Last.Value < ulong.MaxValue ? range.Last + 1 : range.Last];

    private void Compare(string path, DumpTarget target, string line)
    {
        string[] words = line.Split(' ', 3);
        switch (words[0])
        {
            case "thread":
                CompareThread(path, target, uint.Parse(words[1]), words[2]);
                break;
            case "module":
                // LLDB joins mappings of one file; what it lists, it lists as stored.
                Assert.Contains(target.Modules, module => module.Base.Value == Hex(words[1]) && module.Name?.TrimEnd(' ') == words[2]);
                _modules++;
                break;
            case "memory":
                CompareMemory(path, target, Hex(words[1]), words[2]);
                _bytes++;
                break;
        }
    }

    /// <summary>LLDB gives what one captured range holds, without joining the next, and fills up with zeros.</summary>
    private static void CompareMemory(string path, DumpTarget target, ulong address, string facts)
    {
        byte[] actual = new byte[16];
        int read = target.Memory.Read(address, actual);
        byte[] expected = facts == "unreadable" ? [] : Convert.FromHexString(facts);
        int common = expected.AsSpan().CommonPrefixLength(actual);
        bool same = (expected.Length == 0) == (read == 0) && (read == 0 || (common > 0 && !expected.AsSpan(common).ContainsAnyExcept((byte)0)));
        Assert.True(same, $"{path}: {address:x} {facts}, but {Convert.ToHexStringLower(actual)}");
    }

    private void CompareThread(string path, DumpTarget target, uint id, string facts)
    {
        TargetThread thread = target.Threads.Single(candidate => candidate.Id == id);
        _threads++;
        bool crashed = target.Exception?.ThreadId == id;
        Match pointer = ProgramCounter().Match(facts);
        // Zero is also what LLDB gives for contexts it does not know, such as macOS's.
        if (pointer.Success && Hex(pointer.Groups[1].Value) != 0)
        {
            // LLDB shows the crashed thread as it was at the exception.
            RegisterSet registers = crashed ? target.Exception!.Registers! : thread.Registers!;
            Assert.True(Hex(pointer.Groups[1].Value) == registers.InstructionPointer.Value, $"{path}: {facts}, but {registers.InstructionPointer}");
            _pointers++;
        }

        Match exception = Exception().Match(facts);
        if (!exception.Success)
            return;
        Assert.True(crashed, $"{path}: {facts}");
        Assert.Equal(Hex(exception.Groups[1].Value), target.Exception!.Record.ExceptionCode);
        Assert.Equal(Hex(exception.Groups[2].Value), target.Exception.Record.ExceptionAddress);
        _exceptions++;
    }

    private static ulong Hex(string text) => ulong.Parse(text.AsSpan(2), NumberStyles.HexNumber);

    [GeneratedRegex("pc=(0x[0-9a-f]+)")]
    private static partial Regex ProgramCounter();

    [GeneratedRegex("stop=Exception (0x[0-9a-f]+) encountered at address (0x[0-9a-f]+)")]
    private static partial Regex Exception();
}
