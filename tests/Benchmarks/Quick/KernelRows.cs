using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using Tephra.Engine;

namespace Tephra.Benchmarks.Quick;

/// <summary>A kernel dump of 64 GB whose bitmap is fragmented: opening it, and finding pages, beside a plain count of bits. (kdmp-parser: 1.5 s, 717 MB.)</summary>
public static class KernelRows
{
    private const int HeaderSize = 0x2000;
    private const int Bits = 1 << 24;
    private const int FirstPage = HeaderSize + 0x38 + (Bits / 8) + (4096 - 0x38);
    private const int Lookups = 1_000_000;

    /// <summary>Measures and prints.</summary>
    /// <returns>What is promised of the times.</returns>
    public static Bound[] Print(TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tephra-benchmark-kernel-{Environment.ProcessId}.dmp");
        try
        {
            var bitmap = MakeBitmap();
            Write(path, bitmap);
            var (milliseconds, megabytes) = Open(path);
            using var target = (KernelDumpTarget)DumpFile.Open(path);
            var rows = Match.Play(
                new("popcount-rank over arrays", Lookups, () => Plain(bitmap)),
                new("Tephra, PhysicalMemory.Contains", Lookups, () => Look(target.PhysicalMemory!)),
                new("Tephra, PhysicalMemory.TryFindPages, with the run's length", Lookups, () => Find(target.PhysicalMemory!)));
            new Table("find a page at random, 64 GB, fragmented bitmap", rows).Print(output);
            return
            [
                new("opening a kernel dump of 64 GB and finding its first page, milliseconds", 20, milliseconds),
                new("opening a kernel dump of 64 GB and finding pages all over it, MB allocated", 8, megabytes),
                new("finding a page of 64 GB, times popcount-rank", 4, rows[1].Times(rows[0])),
            ];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (double Milliseconds, double Megabytes) Open(string path)
    {
        double best = double.MaxValue, megabytes = 0;
        for (var i = 0; i < 10; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            using var target = (KernelDumpTarget)DumpFile.Open(path);
            target.PhysicalMemory!.TryFindPages(0, out _, out _);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            Find(target.PhysicalMemory);
            megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        }

        return (best, megabytes);
    }

    private static ulong Look(PhysicalMemory memory)
    {
        ulong sum = 0;
        uint page = 1;
        for (var i = 0; i < Lookups; i++)
        {
            page = Next(page);
            if (memory.Contains(page)) sum++;
        }

        return sum;
    }

    private static ulong Find(PhysicalMemory memory)
    {
        ulong sum = 0;
        uint page = 1;
        for (var i = 0; i < Lookups; i++)
        {
            page = Next(page);
            if (memory.TryFindPages(page, out var first, out var count)) sum += first + count;
        }

        return sum;
    }

    private static ulong Plain(byte[] bitmap)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bitmap);
        var before = Prefixes(words);
        ulong sum = 0;
        uint page = 1;
        for (var i = 0; i < Lookups; i++)
        {
            page = Next(page);
            var word = (int)(page >> 6);
            ulong rank = before[word >> 3];
            for (var at = word & ~7; at < word; at++) rank += (ulong)BitOperations.PopCount(words[at]);
            sum += rank + (ulong)BitOperations.PopCount(words[word] & ((1ul << (int)(page & 63)) - 1));
        }

        return sum;
    }

    // How many bits are set before each 512. Counted in each run: 32,768 numbers, a small part of a million look-ups.
    private static uint[] Prefixes(ReadOnlySpan<ulong> words)
    {
        var before = new uint[words.Length / 8];
        uint count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i % 8 == 0) before[i / 8] = count;
            count += (uint)BitOperations.PopCount(words[i]);
        }

        return before;
    }

    private static uint Next(uint page) => ((page * 1_664_525) + 1_013_904_223) & (Bits - 1);

    // 86 % of the bits are set.
    private static byte[] MakeBitmap()
    {
        var bitmap = new byte[Bits / 8];
        var random = new Random(1);
        for (var i = 0; i < Bits; i++)
        {
            if (random.Next(100) < 86) bitmap[i >> 3] |= (byte)(1 << (i & 7));
        }

        return bitmap;
    }

    // The pages are a hole.
    private static void Write(string path, byte[] bitmap)
    {
        long pages = 0;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bitmap)) pages += BitOperations.PopCount(word);
        var header = new byte[HeaderSize + 0x38];
        "PAGEDU64"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0xC), 19041);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x30), 0x8664);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0xF98), 6);
        "SDMPDUMP"u8.CopyTo(header.AsSpan(HeaderSize));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(HeaderSize + 0x20), FirstPage);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(HeaderSize + 0x28), pages);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(HeaderSize + 0x30), Bits);
        using var file = new FileStream(path, FileMode.Create);
        file.Write(header);
        file.Write(bitmap);
        file.SetLength(FirstPage + (pages * 4096));
    }
}
