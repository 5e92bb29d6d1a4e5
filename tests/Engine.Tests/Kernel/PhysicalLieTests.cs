using System.Buffers.Binary;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Dumps that say of their pages what can't be true: a problem each, never a crash, and memory within bounds.</summary>
public sealed class PhysicalLieTests
{
    private static readonly KernelFacts Facts = KernelDumps.X64;

    [Fact]
    public void More_bits_than_pages_in_the_file()
    {
        byte[] bytes = KernelDumpFile.Bitmap(Facts, KernelDumps.Pages, KernelDumps.Bits);
        bytes.AsSpan(0x2000 + 0x38, 12).Fill(0xFF);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.Equal([(0ul, 7ul)], PhysicalMemoryTests.Runs(target.PhysicalMemory!));
        Assert.Equal(0, target.PhysicalMemory!.Read(7 * 4096, new byte[16]));
        Assert.Equal(2, Problems(target).Count);
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(0x2010ul)]
    [InlineData(ulong.MaxValue)]
    public void A_first_page_that_can_not_be_there(ulong firstPage)
    {
        byte[] bytes = KernelDumpFile.Bitmap(Facts, KernelDumps.Pages, KernelDumps.Bits);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x2020), firstPage);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.Null(target.PhysicalMemory);
        Assert.Single(Problems(target));
    }

    [Theory]
    [InlineData(0x7000_0000_0000_0000ul)]
    [InlineData(0x7FFF_FFFF_FFFF_F000ul)]
    [InlineData(0x7FFF_FFFF_FFFF_FFFFul)]
    public void A_first_page_behind_the_end(ulong firstPage)
    {
        byte[] bytes = KernelDumpFile.Bitmap(Facts, KernelDumps.Pages, KernelDumps.Bits);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x2020), firstPage);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.All(KernelDumps.Pages.Keys, number =>
        {
            Assert.Equal(0, target.PhysicalMemory!.Read(number * 4096, new byte[16]));
            Assert.Equal(0, target.PhysicalMemory.Read((number * 4096) + 0xFF0, new byte[4096]));
        });
        Assert.Empty(PhysicalMemoryTests.Runs(target.PhysicalMemory!));
        Assert.NotEmpty(Problems(target));
    }

    [Fact]
    public void A_bitmap_larger_than_the_file()
    {
        byte[] bytes = KernelDumpFile.Bitmap(Facts, KernelDumps.Pages, KernelDumps.Bits);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x2030), ulong.MaxValue);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.Equal(PhysicalPages.Runs(KernelDumps.Pages), PhysicalMemoryTests.Runs(target.PhysicalMemory!));
        Assert.Single(Problems(target));
    }

    [Fact]
    public void No_signature_behind_the_header()
    {
        byte[] bytes = KernelDumpFile.Bitmap(Facts, KernelDumps.Pages, KernelDumps.Bits);
        bytes[0x2000] = 0;
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.Null(target.PhysicalMemory);
        Assert.Single(Problems(target));
    }

    [Fact]
    public void Runs_that_are_filler()
    {
        byte[] bytes = KernelDumpFile.Full(Facts, KernelDumps.Pages);
        bytes.AsSpan(0, 0x2000)[0x88..0x348].Fill((byte)'P');
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.Null(target.PhysicalMemory);
        Assert.Single(Problems(target));
    }

    // The second run covers pages 2 and 3 of the first, which answers.
    [Fact]
    public void Runs_that_overlap()
    {
        byte[] bytes = KernelDumpFile.Full(Facts, KernelDumps.Pages);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x88 + 0x20), 2);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        byte[] page = new byte[4096];
        foreach (ulong number in (ulong[])[1, 2, 3])
        {
            Assert.Equal(4096, target.PhysicalMemory!.Read(number * 4096, page));
            Assert.Equal(PhysicalPages.Content(number), page);
        }

        Assert.Single(Problems(target));
    }

    [Theory]
    [InlineData(1ul << 40, 1ul)]
    [InlineData(1ul << 40, 3ul)]
    [InlineData(5ul, ulong.MaxValue)]
    [InlineData(5ul, ulong.MaxValue - 4)]
    [InlineData(5ul, 1ul << 52)]
    [InlineData(5ul, 1ul << 39)]
    public void Runs_behind_the_end_of_everything(ulong page, ulong count)
    {
        byte[] bytes = KernelDumpFile.Full(Facts, KernelDumps.Pages);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x88 + 0x20), page);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x88 + 0x28), count);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        byte[] buffer = new byte[4096];
        Assert.Equal(4096, target.PhysicalMemory!.Read(3 * 4096, buffer));
        Assert.Equal(PhysicalPages.Content(3), buffer);
        // Where the pages of the runs behind it are, nothing tells any more.
        Assert.All((ulong[])[0x1F, 0x64], number => Assert.Equal((number, false, 0), (number, target.PhysicalMemory.Contains(number), target.PhysicalMemory.Read(number * 4096, buffer))));
        Assert.NotEmpty(Problems(target));
    }

    [Theory]
    [InlineData(8u)]
    [InlineData(9u)]
    [InlineData(10u)]
    public void Ranges_of_nonsense(uint dumpType)
    {
        byte[] bytes = KernelDumpFile.Rdmp(Facts, KernelDumps.Pages, dumpType);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x2038), ulong.MaxValue);
        using KernelDumpTarget target = PhysicalMemoryTests.Open(bytes);
        Assert.Equal(0, target.PhysicalMemory!.Read(4096, new byte[16]));
        Assert.NotEmpty(Problems(target));
    }

    [Fact]
    public void Five_hundred_damaged_dumps_of_each_kind()
    {
        foreach ((string name, Func<byte[]> make) in KernelDumps.All)
        {
            byte[] whole = make();
            for (int seed = 0; seed < 500; seed++)
            {
                var random = new Random(seed);
                byte[] bytes = [.. whole];
                for (int i = 0; i < 8; i++)
                    bytes[random.Next(8, Math.Min(bytes.Length, 0x2400))] = (byte)(random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => random.Next(256) });
                try
                {
                    using KernelDumpTarget target = PhysicalMemoryTests.Open(seed % 3 == 0 ? bytes[..random.Next(0x1000, bytes.Length)] : bytes);
                    _ = (target.Problems, target.Modules, target.Processes, target.TaggedData);
                    ulong at = 0;
                    for (int i = 0; i < 100 && target.PhysicalMemory is { } memory && memory.TryFindPages(at, out ulong first, out ulong count); i++)
                    {
                        Assert.Equal(16, memory.Read(first * 4096, new byte[16]));
                        at = first + count;
                    }
                }
                catch (DebugEngineException error)
                {
                    Assert.False(string.IsNullOrEmpty(error.Message), name);
                }
            }
        }
    }

    private static List<DumpProblem> Problems(KernelDumpTarget target) => [.. target.Problems.Where(problem => problem.StreamName == "physical memory")];
}
