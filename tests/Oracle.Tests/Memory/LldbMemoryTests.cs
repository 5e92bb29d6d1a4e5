namespace Tephra.Oracle.Tests;

public sealed class LldbMemoryTests
{
    private const int BytesRead = 16;
    private const int MostRanges = 12;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Memory_reads_as_in_lldb(string dump)
    {
        if (ObjYaml.Get(dump) is not { } yaml || Lldb.Get(dump).Architecture is null)
            return; // StreamTests and LldbCoverageTests say which these are.
        IReadOnlyList<(ulong Start, ulong Length)> ranges = yaml.AllMemoryRanges();
        ulong[] addresses = [.. Probes(ranges).Distinct()];
        IReadOnlyDictionary<ulong, byte[]?> expected = Lldb.ReadMemory(dump, addresses);
        using var memory = new MemoryReader(UserDumps.PathOf(dump));
        var comparison = new Comparison(dump);
        foreach (ulong address in addresses)
        {
            byte[]? actual = memory.Read(address, BytesRead);
            comparison.Equal($"whether 0x{address:x} is readable", expected[address] is not null, actual is not null);
            if (expected[address] is not { } bytes || actual is null)
                continue;
            comparison.Equal($"the number of bytes at 0x{address:x}", Covered(ranges, address), actual.Length);

            // LLDB reads from one range and gives zeros after it; the next range may begin there.
            int fromOne = (int)Math.Min(EndOfRange(ranges, address) - address, BytesRead);
            comparison.Equal($"the bytes at 0x{address:x}", Convert.ToHexString(bytes, 0, fromOne), Convert.ToHexString(actual, 0, Math.Min(fromOne, actual.Length)));
        }

        comparison.Finish(atLeast: 8);
    }

    /// <summary>Around both ends and in the middle of some of the ranges, spread over all; and where no process has memory.</summary>
    private static IEnumerable<ulong> Probes(IReadOnlyList<(ulong Start, ulong Length)> ranges)
    {
        yield return 0;
        yield return 0x10;
        int step = Math.Max(1, ranges.Count / MostRanges);
        for (int i = 0; i < ranges.Count; i += step)
        {
            (ulong start, ulong length) = ranges[i];
            if (length < BytesRead)
                continue;
            yield return start - 8;
            yield return start;
            yield return start + (length / 2);
            yield return start + length - BytesRead;
            yield return start + length - 8;
            yield return start + length;
        }
    }

    /// <summary>How many of the bytes from an address on are in a range, one after the other.</summary>
    private static int Covered(IReadOnlyList<(ulong Start, ulong Length)> ranges, ulong address)
    {
        int count = 0;
        while (count < BytesRead && ranges.Any(range => address + (ulong)count - range.Start < range.Length))
            count++;
        return count;
    }

    /// <summary>Where the first range ends that holds an address.</summary>
    private static ulong EndOfRange(IReadOnlyList<(ulong Start, ulong Length)> ranges, ulong address)
    {
        (ulong start, ulong length) = ranges.First(range => address - range.Start < range.Length);
        return start + length;
    }
}
