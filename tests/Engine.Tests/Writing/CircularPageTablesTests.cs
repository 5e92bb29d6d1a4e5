using System.Buffers.Binary;
using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Page tables each of whose entries leads to the same next table: 2^35 ways through four pages.</summary>
public sealed class CircularPageTablesTests
{
    private const ulong Root = 0x20, LastTable = 0x23, Data = 0x24;

    private static readonly TranslationSettings Settings = new(PageTableFormat.X64, 19041);

    [Theory]
    [InlineData(Last.Empty)]
    [InlineData(Last.Page)]
    [InlineData(Last.Circle)]
    public void Each_table_is_gone_through_once_at_each_level(Last last)
    {
        int polls = 0;
        var physical = new InMemoryPages(Pages(last));
        var walk = new KernelPageWalk(physical, Settings, [Root << 12], PageFileSet.Empty, () => Assert.True(++polls <= 39, "more tables than there are at all levels"));
        Assert.Equal(last != Last.Empty, walk.HoldsUserPages(kernel: null));
        PageSet? kernel = walk.FindKernelPages();
        Assert.False(walk.HoldsUserPages(kernel));
        ulong[] expected = last switch { Last.Empty => [], Last.Page => [Root, Root + 1, Root + 2, LastTable, Data], _ => [Root, Root + 1, Root + 2, LastTable] };
        Assert.Equal(expected, Enumerable.Range(0, 0x40).Select(page => (ulong)page).Where(page => kernel?.Contains(page) == true));
    }

    [Fact]
    public void A_dump_of_them_is_written_and_the_writing_can_be_interrupted_before_the_first_byte()
    {
        byte[] dump = KernelDumpFile.Bitmap(KernelDumps.X64 with { DirectoryTableBase = Root << 12 }, Pages(Last.Empty), 0x40);
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(dump));
        var options = new DumpWriteOptions { Qualifier = DebugQualifier.Dump };
        using var stream = new MemoryStream();
        target.WriteDump(stream, options);
        Assert.NotEqual(0, stream.Length);

        using var none = new MemoryStream();
        int asked = 0;
        Assert.Throws<OperationCanceledException>(() => target.WriteDump(none, options with { Interrupted = () => End(++asked == 3) }));
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(
            () => target.WriteDump(none, options with { Interrupted = cancellation.Cancel, CancellationToken = cancellation.Token }));
        Assert.Equal((3, 0), (asked, none.Length));
    }

    private static SortedDictionary<ulong, byte[]> Pages(Last last)
    {
        var bits = new PageEntryBits(PageTableKind.X64, 19041);
        var pages = new SortedDictionary<ulong, byte[]> { [Data] = PhysicalPages.Content(Data) };
        for (ulong table = Root; table <= LastTable; table++)
        {
            byte[] entries = pages[table] = new byte[4096];
            for (ulong i = 0; i < 512; i++)
            {
                ulong next = last == Last.Circle ? Root + (i % 4) : table + 1;
                BinaryPrimitives.WriteUInt64LittleEndian(entries.AsSpan((int)i * 8), table == LastTable && last == Last.Empty ? 0 : bits.Table(next));
            }
        }

        return pages;
    }

    private static void End(bool now)
    {
        if (now)
            throw new OperationCanceledException();
    }

    /// <summary>What the last table's entries lead to.</summary>
    public enum Last
    {
        Empty,
        Page,
        Circle,
    }
}
