namespace Tephra.Oracle.Tests;

/// <summary>A thousand addresses of each dump, half of them in memory it describes, against LLDB.</summary>
public sealed class LldbRandomReadTests
{
    private const int Addresses = 1000;
    private const int BytesRead = 16;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Random_addresses_read_as_in_lldb(string dump)
    {
        if (ObjYaml.Get(dump) is not { } yaml || Lldb.Get(dump).Architecture is null)
            return; // StreamTests and LldbCoverageTests say which these are.
        IReadOnlyList<(ulong Start, ulong Length)> all = yaml.AllMemoryRanges();
        (ulong Start, ulong Length)[] ranges = [.. all.Where(range => range.Length >= BytesRead)];
        ulong[] addresses = [.. Pick(ranges, new Random(dump.Length)).Distinct()];
        IReadOnlyDictionary<ulong, byte[]?> expected = Lldb.ReadMemory(dump, addresses);
        using var memory = new MemoryReader(UserDumps.PathOf(dump));
        var comparison = new Comparison(dump);
        foreach (ulong address in addresses)
        {
            byte[]? actual = memory.Read(address, BytesRead);
            comparison.Equal($"whether 0x{address:x} is readable", expected[address] is not null, actual is not null);
            if (expected[address] is not { } bytes || actual is null)
                continue;

            // LLDB reads from one range and gives zeros after it; the next range may begin there.
            (ulong start, ulong length) = all.First(range => address - range.Start < range.Length);
            int fromOne = (int)Math.Min(start + length - address, BytesRead);
            comparison.Equal($"the bytes at 0x{address:x}", Convert.ToHexString(bytes, 0, fromOne), Convert.ToHexString(actual, 0, Math.Min(fromOne, actual.Length)));
        }

        comparison.Finish(atLeast: Addresses / 2);
    }

    /// <summary>Half of them in some range, a quarter within a megabyte of one, a quarter anywhere a process may have memory.</summary>
    private static IEnumerable<ulong> Pick((ulong Start, ulong Length)[] ranges, Random random)
    {
        for (int i = 0; i < Addresses; i++)
        {
            (ulong start, ulong length) = ranges.Length == 0 ? (0, 1) : ranges[random.Next(ranges.Length)];
            yield return (i % 4) switch
            {
                0 or 1 when ranges.Length > 0 => start + (ulong)random.NextInt64((long)length),
                2 => start + length + (ulong)random.NextInt64(1 << 20),
                _ => (ulong)random.NextInt64(1L << 47),
            };
        }
    }
}
