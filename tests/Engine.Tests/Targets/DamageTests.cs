using Tephra.Tool.Reports;

namespace Tephra.Engine.Tests;

/// <summary>Real dumps, cut off and corrupted: always a typed error or a partial result, in little time and memory.</summary>
public sealed class DamageTests
{
    [Fact]
    public void Truncations_end_in_an_error_or_a_partial_result()
    {
        int variants = 0;
        foreach (string path in SharedFiles.UserDumps())
        {
            byte[] dump = File.ReadAllBytes(path);
            var lengths = new SortedSet<int>([0, 1, 3, 4, 8, 16, 31, 32, 33, 40, 44, dump.Length - 1, dump.Length - 2]);
            for (int i = 1; i < 24; i++)
                lengths.Add((int)((long)dump.Length * i / 24));
            foreach (int length in lengths)
            {
                Check(dump.AsMemory(0, length), $"{path} cut to {length}");
                variants++;
            }
        }

        Assert.True(variants >= 200, $"only {variants} variants");
    }

    [Fact]
    public void Corrupt_headers_and_directories_end_in_an_error_or_a_partial_result()
    {
        int variants = 0;
        foreach (string path in SharedFiles.UserDumps())
        {
            byte[] dump = File.ReadAllBytes(path);
            int directory = (int)BitConverter.ToUInt32(dump, 12);
            var fields = new List<int>([0, 4, 8, 12, 20, 24, 28]);
            for (int i = 0; i < BitConverter.ToUInt32(dump, 8) && directory + (12 * i) + 12 <= dump.Length && i < 20; i++)
                fields.AddRange([directory + (12 * i), directory + (12 * i) + 4, directory + (12 * i) + 8]);
            uint[] values = [0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, (uint)dump.Length, (uint)dump.Length - 4, 0x01010101];
            foreach (int field in fields)
            {
                byte[] saved = dump[field..(field + 4)];
                foreach (uint value in values)
                {
                    DumpBuilder.Put32(dump, field, value);
                    Check(dump, $"{path} with {value:x} at {field:x}");
                    variants++;
                }

                saved.CopyTo(dump, field);
            }
        }

        Assert.True(variants >= 200, $"only {variants} variants");
    }

    [Fact]
    public void Corrupt_streams_end_in_an_error_or_a_partial_result()
    {
        foreach (string path in SharedFiles.UserDumps())
        {
            byte[] original = File.ReadAllBytes(path);
            if (original.Length > 200_000)
                continue;
            var random = new Random(original.Length);
            for (int variant = 0; variant < 40; variant++)
            {
                byte[] dump = [.. original];
                for (int i = 0; i < 200; i++)
                    dump[random.Next(32, dump.Length)] = (byte)(variant % 2 == 0 ? 0xFF : random.Next(256));
                Check(dump, $"{path}, random variant {variant}");
            }
        }
    }

    [Theory]
    [InlineData("invalid-parameter.dmp", false)]
    [InlineData("invalid-range.dmp", true)]
    [InlineData("invalid-record-count.dmp", true)]
    public void The_malformed_dumps_open_and_name_what_is_broken(string name, bool broken)
    {
        using DumpTarget target = DumpFile.Open(SharedFiles.Get("dumps", "rust-minidump", name));
        Assert.Equal(broken, target.Problems.Count > 0);
        Assert.All(target.Problems, problem => Assert.NotEmpty(problem.Reason));
    }

    [Fact]
    public void A_directory_too_large_to_be_one_is_refused()
    {
        byte[] dump = new byte[32 + (12 * 100_000)];
        Dumps.Crash().ToArray().AsSpan(0, 32).CopyTo(dump);
        DumpBuilder.Put32(dump, 8, 100_000);
        var error = Assert.Throws<DebugEngineException>(() => DumpFile.Open(ByteSource.FromMemory(dump)));
        Assert.Equal(HResult.FileCorrupt, error.HResult);
    }

    private static void Check(ReadOnlyMemory<byte> dump, string what) => Budget.Check(what, () =>
    {
        try
        {
            using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(dump));
            JsonReport.Write(Stream.Null, target);
            byte[] buffer = new byte[256];
            foreach (AddressRange range in target.Memory.Ranges.Take(50))
                target.Memory.Read(range.First, buffer);
            return true;
        }
        catch (DebugEngineException)
        {
            // The typed error: no header or directory to read.
            return false;
        }
        catch (Exception error)
        {
            Assert.Fail($"{what}: {error}");
            throw;
        }
    });
}
