using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Paging files by number, what is none, and what ends too early.</summary>
public sealed class PageFileSetTests
{
    private const ulong At = 0xFFFFF804_80000000;

    [Fact]
    public void Files_are_numbered_as_they_are_added()
    {
        ByteSource a = Raw(3), b = Raw(4);
        PageFileSet two = PageFileSet.Empty.With(a).With(b);
        Assert.Equal([0, 1], two.Numbers);
        Assert.Equal([0, 1, 5], two.With(5, a).Numbers);
        Assert.Equal([0, 1, 2, 5], two.With(5, a).With(b).Numbers);
        Assert.Empty(PageFileSet.Empty.Numbers);
        Assert.False(two.Contains(2) || two.Contains(-1) || two.Contains(16));
        PageFileSet full = Enumerable.Range(0, 16).Aggregate(PageFileSet.Empty, (files, _) => files.With(a));
        Assert.Equal(HResult.InvalidArgument, Assert.Throws<DebugEngineException>(() => full.With(a)).HResult);
        Assert.Throws<ArgumentOutOfRangeException>(() => two.With(16, a));
    }

    [Theory]
    [InlineData("full-x64", "crash dump was written over")]
    [InlineData("summary-x86", "crash dump was written over")]
    public void A_file_that_a_dump_was_written_over_is_refused(string dump, string reason)
    {
        ByteSource file = ByteSource.FromMemory(PageFileBytes.UnderDump(KernelDumps.All[dump](), 40), "pagefile.sys");
        DebugEngineException error = Assert.Throws<DebugEngineException>(() => PageFileSet.Empty.With(file));
        Assert.Equal(HResult.InvalidArgument, error.HResult);
        Assert.StartsWith("pagefile.sys begins with a kernel dump", error.Message);
        Assert.Contains(reason, error.Message);
    }

    [Theory]
    [InlineData("MDMP\x93\xa7\0\0", "minidump")]
    [InlineData("MSCF\0\0\0\0", "cabinet")]
    public void So_are_files_of_other_kinds(string start, string kind)
    {
        byte[] bytes = new PlainBytes(4096).Put(0, [.. start.Select(c => (byte)c)]).ToArray();
        Assert.Contains(kind, Assert.Throws<DebugEngineException>(() => PageFileSet.Empty.With(ByteSource.FromMemory(bytes))).Message);
    }

    // The last slot has 100 bytes left; the one behind it none.
    [Fact]
    public void A_file_that_was_cut_off()
    {
        TranslatedMemory memory = Open(19041, PageFileSet.Empty.With(ByteSource.FromMemory(PageFileBytes.Truncated(3, 100))), (0, 1), (0, 2), (0, 3));
        byte[] read = new byte[3 * 4096];
        Assert.Equal(4096 + 100, memory.Read(At, read));
        Assert.Equal([.. PageFileBytes.Slot(1), .. PageFileBytes.Slot(2)[..100]], read[..4196]);
        Assert.Equal(default, memory.Explain(At + 4096 + 99));
        Assert.Equal((MemoryFaultKind.PastPageFile, 0, 2ul), Facts(memory.Explain(At + 4096 + 100)));
        Assert.Equal((MemoryFaultKind.PastPageFile, 0, 3ul), Facts(memory.Explain(At + 8192)));
        Assert.Equal([new AddressRange(At, At + 4096 + 99)], memory.Ranges);
        Assert.True(memory.TryFindRange(At + 4096 + 50, out AddressRange whole));
        Assert.Equal(new AddressRange(At, At + 4096 + 99), whole);
        Assert.False(memory.TryFindRange(At + 4096 + 100, out _));
    }

    [Fact]
    public void A_file_most_of_which_was_never_written()
    {
        TranslatedMemory memory = Open(9600, PageFileSet.Empty.With(7, ByteSource.FromMemory(PageFileBytes.Sparse(200, 7, 199))), (7, 199), (7, 8));
        byte[] read = new byte[4096];
        Assert.True(memory.TryReadExactly(At, read));
        Assert.Equal(PageFileBytes.Slot(199), read);
        Assert.True(memory.TryReadExactly(At + 4096, read));
        Assert.Equal(new byte[4096], read);
    }

    // Windows 10 gives compressed memory the number 2, unless the machine has a paging file of that number.
    [Fact]
    public void The_store_of_compressed_memory()
    {
        Assert.Equal((MemoryFaultKind.Compressed, 2, 1ul), Facts(Open(19041, PageFileSet.Empty, (2, 1)).Explain(At)));
        Assert.Equal((MemoryFaultKind.NoPageFile, 2, 1ul), Facts(Open(9600, PageFileSet.Empty, (2, 1)).Explain(At)));
        Assert.Equal((MemoryFaultKind.NoPageFile, 3, 1ul), Facts(Open(19041, PageFileSet.Empty, (3, 1)).Explain(At)));
        Assert.Equal(MemoryFaultKind.None, Open(19041, PageFileSet.Empty.With(2, Raw(2)), (2, 1)).Explain(At).Kind);
        PageTableImage image = Image(19041, (3, 1));
        var settings = PageTableMachine.Settings(image.Bits) with { VirtualStore = 3 };
        Assert.Equal(MemoryFaultKind.Compressed, new TranslatedMemory(new InMemoryPages(image.Pages), settings, image.Root).Explain(At).Kind);
    }

    private static (MemoryFaultKind Kind, int? File, ulong Slot) Facts(MemoryFault fault) => (fault.Kind, fault.PageFile, fault.Slot);

    private static ByteSource Raw(int slots) => ByteSource.FromMemory(PageFileBytes.Raw(slots));

    private static TranslatedMemory Open(uint build, PageFileSet files, params (int File, ulong Slot)[] pages)
    {
        PageTableImage image = Image(build, pages);
        return new TranslatedMemory(new InMemoryPages(image.Pages), PageTableMachine.Settings(image.Bits), image.Root, files);
    }

    private static PageTableImage Image(uint build, params (int File, ulong Slot)[] pages)
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X64, build));
        for (int i = 0; i < pages.Length; i++) image.Put(At + ((ulong)i * 4096), 1, image.Bits.Software(pages[i].File, pages[i].Slot));
        return image;
    }
}
