using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Dumps of few pages, one of which has a number far beyond the others.</summary>
public sealed class DistantPageTests
{
    private const ulong Address = 0xFFFFF804_80400000;

    [Theory]
    [InlineData(KernelDumpKind.KernelMemory)]
    [InlineData(KernelDumpKind.BitmapKernel)]
    public void What_is_taken_follows_from_how_many_pages_there_are(KernelDumpKind kind)
    {
        using DumpTarget target = Open(0xFFFFFFF0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        target.WriteDump(Stream.Null, new DumpWriteOptions { Qualifier = DebugQualifier.Dump, KernelKind = kind });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 8 << 20);
    }

    [Fact]
    public void The_page_is_in_the_dump_at_its_place()
    {
        const ulong distant = 0x1234_5678_9A;
        using DumpTarget target = Open(distant);
        using var stream = new MemoryStream();
        target.WriteDump(stream, new DumpWriteOptions { KernelKind = KernelDumpKind.KernelMemory });
        using var made = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(stream.ToArray()));
        Assert.True(made.PhysicalMemory!.Contains(distant));
        Assert.Equal(PhysicalPages.Content(distant), BuiltDumps.Memory(made, Address, 4096));
        // Its bitmap would be larger than any disk of today.
        var options = new DumpWriteOptions { Qualifier = DebugQualifier.Dump };
        Assert.Equal(HResult.Fail, Assert.Throws<DebugEngineException>(() => target.WriteDump(Stream.Null, options)).HResult);
    }

    [Fact]
    public void A_set_finds_what_is_in_it_and_where_that_ends()
    {
        ulong[] numbers = [0, 1, 62, 63, 64, 127, 129, 0xFFFFFFF0, ulong.MaxValue >> 12];
        var set = new PageSet();
        Assert.All(numbers, page => Assert.True(set.Add(page)));
        Assert.All(numbers, page => Assert.False(set.Add(page)));
        var found = new List<ulong>();
        for (ulong at = 0; set.Find(at) is { } page; at = page + 1)
            found.Add(page);
        Assert.Equal(numbers, found);
        Assert.Equal((2ul, 65ul, 128ul, 130ul, 200ul), (set.FindEnd(0), set.FindEnd(62), set.FindEnd(127), set.FindEnd(129), set.FindEnd(200)));
        set.AddRun(0x100, 0x80);
        Assert.Equal((0x100ul, 0x180ul), (set.Find(130), set.FindEnd(0x100)));
    }

    private static DumpTarget Open(ulong distant)
    {
        PageTableImage machine = TwoHalves.Of(new PageEntryBits(PageTableKind.X64, 7601));
        machine.Pages[distant] = PhysicalPages.Content(distant);
        machine.Put(Address, 1, machine.Bits.Page(distant));
        KernelFacts facts = KernelDumps.X64 with { Build = 7601, DirectoryTableBase = machine.Root };
        return DumpFile.Open(ByteSource.FromMemory(KernelDumpFile.Full(facts, machine.Pages)), ownsSource: true);
    }
}
