using Tephra.Formats;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Physical memory of every kind of dump that has any, page by page.</summary>
public sealed class PhysicalMemoryTests
{
    public static TheoryData<string> WithMemory => [.. KernelDumps.All.Keys.Where(HasMemory)];

    public static TheoryData<string> WithoutMemory => [.. KernelDumps.All.Keys.Where(name => !HasMemory(name))];

    [Theory]
    [MemberData(nameof(WithMemory))]
    public void Each_page_has_its_bytes(string name)
    {
        using var target = Open(KernelDumps.All[name]());
        PhysicalMemory memory = target.PhysicalMemory!;
        Assert.Equal((ulong)KernelDumps.Pages.Count, memory.PageCount);
        byte[] page = new byte[4096];
        for (ulong number = 0; number < KernelDumps.Bits + 3; number++)
        {
            bool there = KernelDumps.Pages.TryGetValue(number, out byte[]? content);
            Assert.Equal(there ? 4096 : 0, memory.Read(number * 4096, page));
            Assert.Equal(there, memory.Contains(number));
            if (there) Assert.Equal(content, page);
        }

        Assert.Equal(PhysicalPages.Runs(KernelDumps.Pages), Runs(memory));
        Assert.Equal(0, memory.Read(ulong.MaxValue, page));
        Assert.False(memory.TryFindPages(ulong.MaxValue, out _, out _));
        Assert.DoesNotContain(target.Problems, problem => problem.StreamName == "physical memory");
    }

    [Theory]
    [MemberData(nameof(WithMemory))]
    public void Pages_that_adjoin_are_read_at_once(string name)
    {
        using var target = Open(KernelDumps.All[name]());
        byte[] buffer = new byte[5 * 4096];
        Assert.Equal((3 * 4096) - 100, target.PhysicalMemory!.Read(4096 + 100, buffer));
        Assert.Equal([.. PhysicalPages.Content(1)[100..], .. PhysicalPages.Content(2), .. PhysicalPages.Content(3)], buffer[..((3 * 4096) - 100)]);
        Assert.Equal(7, target.PhysicalMemory.Read((2 * 4096) - 4, buffer.AsSpan(0, 7)));
        Assert.Equal([.. PhysicalPages.Content(1)[^4..], .. PhysicalPages.Content(2)[..3]], buffer[..7]);
    }

    [Theory]
    [MemberData(nameof(WithoutMemory))]
    public void Headers_and_small_dumps_have_none(string name)
    {
        using var target = Open(KernelDumps.All[name]());
        Assert.Null(target.PhysicalMemory);
        Assert.Equal(HResult.NotImplemented, Assert.Throws<DebugEngineException>(() => target.OpenAddressSpace(0x1000)).HResult);
    }

    // What stands at the offsets that the reader takes by hand is what the schema's classes say.
    [Theory]
    [MemberData(nameof(WithMemory))]
    public void Headers_read_by_hand_are_those_of_the_schemas(string name)
    {
        ByteSource source = ByteSource.FromMemory(KernelDumps.All[name]());
        KernelDump dump = KernelDump.Read(source);
        if (dump.Bitmap is { } bitmap)
            Assert.Equal((bitmap.FirstPage, bitmap.TotalPresentPages, bitmap.Pages), Of(BitmapHeader.Read(dump, source)!));
        else if (dump.Summary is { } summary)
            Assert.Equal((summary.HeaderSize, summary.Pages, summary.SizeOfBitMap), Of(BitmapHeader.Read(dump, source)!));
        else if (dump.Rdmp is { } rdmp)
            Assert.Equal((rdmp.FirstPageOffset, rdmp.Metadata.TotalNumberOfPages), (RangeHeader.Read(dump, source)!.FirstPage, RangeHeader.Read(dump, source)!.StatedPages));
        else
            Assert.NotNull(dump.Full);
    }

    [Theory]
    [MemberData(nameof(WithMemory))]
    public void A_dump_that_was_cut_has_what_is_there(string name)
    {
        byte[] bytes = KernelDumps.All[name]();
        int blobs = name.EndsWith("blobs", StringComparison.Ordinal) ? KernelDumps.Blobs.Length : 0;
        using var target = Open(bytes[..^(blobs + 1000)]);
        byte[] page = new byte[4096];
        Assert.Equal(4096 - 1000, target.PhysicalMemory!.Read(0x64 * 4096, page));
        Assert.False(target.PhysicalMemory.Contains(0x64));
        Assert.Equal(PhysicalPages.Content(0x64)[..(4096 - 1000)], page[..(4096 - 1000)]);
        Assert.Equal(PhysicalPages.Runs(KernelDumps.Pages).SkipLast(1), Runs(target.PhysicalMemory));
        Assert.Contains(target.Problems, problem => problem.StreamName == "physical memory");
    }

    [Theory]
    [MemberData(nameof(WithMemory))]
    public void Many_threads_read_right(string name)
    {
        using var target = Open(KernelDumps.All[name]());
        Parallel.For(0, 64, start =>
        {
            byte[] page = new byte[4096];
            for (ulong i = 0; i < KernelDumps.Bits; i++)
            {
                ulong number = ((ulong)start + i) % KernelDumps.Bits;
                int read = target.PhysicalMemory!.Read(number * 4096, page);
                Assert.Equal(KernelDumps.Pages.ContainsKey(number) ? 4096 : 0, read);
                if (read > 0) Assert.Equal(PhysicalPages.Content(number), page);
            }
        });
    }

    internal static KernelDumpTarget Open(byte[] bytes) => (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(bytes));

    internal static List<(ulong First, ulong Count)> Runs(PhysicalMemory memory)
    {
        var runs = new List<(ulong First, ulong Count)>();
        for (ulong at = 0; memory.TryFindPages(at, out ulong first, out ulong count); at = first + count)
            runs.Add((first, count));
        return runs;
    }

    private static bool HasMemory(string name) => !name.StartsWith("header", StringComparison.Ordinal) && !name.StartsWith("triage", StringComparison.Ordinal);

    private static (ulong First, ulong Pages, ulong Bits) Of(BitmapHeader header) => (header.FirstPage, header.StatedPages, header.StatedBits);
}
