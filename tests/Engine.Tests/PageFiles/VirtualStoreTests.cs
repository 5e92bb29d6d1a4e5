using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Compressed memory: read where the address of the store is known, and named as such where it is not.</summary>
public sealed class VirtualStoreTests
{
    private const ulong At = 0xFFFFF804_80000000;
    private static readonly byte[] Abc = [.. Enumerable.Range(0, 4096).Select(i => (byte)("abc"[i % 3]))];
    private static readonly byte[] PackedAbc = Convert.FromHexString("ffffff1f61626317000ffffa0f");
    private static readonly byte[] Plain = PhysicalPages.Content(1);

    [Theory]
    [InlineData(14393)]
    [InlineData(19041)]
    [InlineData(22000)]
    [InlineData(22631)]
    public void Pages_are_decompressed(uint build)
    {
        TranslatedMemory memory = Open(build, out _);
        byte[] all = new byte[3 * 4096];
        Assert.True(memory.TryReadExactly(At, all));
        Assert.Equal([.. Abc, .. Plain, .. new byte[4096]], all);
        Assert.True(memory.TryReadExactly(At + 0xFFE, all.AsSpan(0, 5)));
        Assert.Equal([.. Abc[0xFFE..], .. Plain[..3]], all[..5]);
        Assert.Equal((2, 0x11ul << 12), memory.Translate(At) is { PageFile: { } file, PageFileOffset: var offset } ? (file, offset) : default);
        Assert.Contains(memory.Ranges, range => range == new AddressRange(At, At + (3 * 4096) - 1));
    }

    // Damaged bytes, a slot that the store does not have.
    [Fact]
    public void What_is_not_found_is_named()
    {
        TranslatedMemory memory = Open(19041, out _);
        foreach (ulong page in (ulong[])[3, 4])
        {
            Assert.Equal(0, memory.Read(At + (page * 4096), new byte[1]));
            Assert.Equal((MemoryFaultKind.Compressed, 2), memory.Explain(At + (page * 4096)) is var fault ? (fault.Kind, fault.PageFile) : default);
        }

        Assert.Equal(MemoryFaultKind.Compressed, Open(19041, out _, store => store.LoseOwner()).Explain(At).Kind);
        Assert.Equal(MemoryFaultKind.Compressed, Open(19041, out _, store => store.PackOtherwise()).Explain(At).Kind);
    }

    [Theory]
    [InlineData(17763, MemoryFaultKind.Compressed)] // known, but other offsets: this store has none there
    [InlineData(10240, MemoryFaultKind.UnsupportedBuild)]
    [InlineData(26100, MemoryFaultKind.UnsupportedBuild)]
    public void Other_builds(uint build, MemoryFaultKind kind) => Assert.Equal(kind, Open(build, out _).Explain(At).Kind);

    [Fact]
    public void Without_the_address_of_the_store_pages_are_compressed()
    {
        Open(19041, out PageTableImage image);
        Assert.Equal(new MemoryFault(MemoryFaultKind.Compressed, PageTableLevel.PT, PageFile: 2, Slot: 0x11), PageTableMachine.Open(image).Explain(At));
    }

    [Fact]
    public void A_damaged_store_ends()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            TranslatedMemory memory = Open(19041, out PageTableImage image);
            byte[][] pages = [.. image.Pages.Values];
            for (int i = 0; i < 50; i++) pages[random.Next(pages.Length)][random.Next(4096)] ^= (byte)(1 << random.Next(8));
            for (ulong page = 0; page < 5; page++) memory.Read(At + (page * 4096), new byte[4096]);
        }
    }

    private static TranslatedMemory Open(uint build, out PageTableImage image, Action<VirtualStoreBytes>? change = null)
    {
        image = new PageTableImage(new PageEntryBits(PageTableKind.X64, build));
        uint[] slots = [0x11, 0x12, 0x20, 0x21];
        var store = new VirtualStoreBytes(image, (0x11, PackedAbc, (uint)PackedAbc.Length), (0x12, Plain, 0x1000), (0x20, [], 0), (0x21, PackedAbc[..5], 5));
        change?.Invoke(store);
        for (int i = 0; i < slots.Length; i++) image.Put(At + ((ulong)i * 4096), 1, image.Bits.Software(2, slots[i]));
        image.Put(At + 0x4000, 1, image.Bits.Software(2, 0x99));
        TranslationSettings settings = PageTableMachine.Settings(image.Bits) with { CompressedMemory = new VirtualStoreOptions(store.SmGlobals, store.DirectoryTableBaseOffset) };
        return new TranslatedMemory(new InMemoryPages(image.Pages), settings, image.Root);
    }
}
