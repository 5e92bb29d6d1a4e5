using System.Numerics;

namespace Tephra.Engine;

/// <summary>
/// The store of compressed memory of Windows 10 and 11, x64: what entries take for a paging file, and is memory of a process of its own.
/// </summary>
/// <param name="layout">Where its fields lie.</param>
/// <param name="options">Where it is.</param>
/// <param name="kernel">The kernel's memory, without compressed pages.</param>
/// <param name="openProcess">Opens the memory below a top table, likewise.</param>
internal sealed class VirtualStore(VirtualStoreLayout layout, VirtualStoreOptions options, AddressSpace kernel, Func<ulong, AddressSpace> openProcess)
{
    private const int FileShift = 28;
    private const uint NoStore = 0x01000000;
    private const uint StoreMask = 0x3FF;
    private const ushort Xpress = 3;

    // In what ChunkMetadata leads to.
    private const uint BitValue = 0x108;
    private const uint RecordsMask = 0x10C;
    private const uint RecordSize = 0x110;
    private const uint HeaderSize = 0x118;
    private const uint ChunkEntrySize = 0x10;
    private const uint MostChunks = 0x400;

    private const uint NoRegion = 0xFFFFFFFF;
    private const uint Whole = PhysicalMemory.PageSize;

    private volatile Entry? _last;

    /// <summary>The bytes of a page, decompressed; null where they can't be found or are damaged.</summary>
    /// <param name="number">The store's number.</param>
    /// <param name="slot">The page's slot.</param>
    public byte[]? Find(int number, ulong slot)
    {
        // The page that was found is read next, often piece by piece.
        if (_last is { } last && last.Number == number && last.Slot == slot)
            return last.Page;
        byte[]? page = Read(((uint)number << FileShift) | (uint)slot);
        if (page is not null)
            _last = new Entry(number, slot, page);
        return page;
    }

    private byte[]? Read(uint key)
    {
        var memory = new StoreMemory(kernel);
        ulong globals = options.SmGlobals.Value;
        if (layout.GlobalsPointer != 0)
            globals = memory.U8(globals + layout.GlobalsPointer) - layout.GlobalsDistance;
        if (!StoreTree.TryFind(memory, memory.U8(globals + VirtualStoreLayout.KeyToStoreTree), key, out uint number) || (number & NoStore) != 0)
            return null;
        uint index = number & StoreMask;
        ulong stores = memory.U8(globals + (index / 32 * sizeof(ulong)));
        ulong store = memory.U8(stores + (index % 32 * VirtualStoreLayout.StoreEntrySize));
        if (memory.HasFailed || (ushort)memory.U4(store + layout.Algorithm) != Xpress
            || !StoreTree.TryFind(memory, memory.U8(store + VirtualStoreLayout.PagesTree), key, out uint recordKey))
            return null;
        return Record(memory, store, recordKey) is { } record && Region(memory, store, memory.U4(record)) is { } region && !memory.HasFailed
            ? Decompress(memory, store, region, memory.U4(record + sizeof(uint)) & 0xFFFF)
            : null;
    }

    /// <summary>Where a page's record is: chunks of records, in arrays each twice as long as the one before.</summary>
    private static ulong? Record(StoreMemory memory, ulong store, uint key)
    {
        ulong chunks = store + VirtualStoreLayout.ChunkMetadata;
        uint chunk = key >> (int)(memory.U4(chunks + BitValue) & 0x1F);
        if (chunk == 0)
            return null;
        int array = BitOperations.Log2(chunk);
        uint inArray = chunk ^ (1u << array);
        if (inArray > MostChunks)
            return null;
        ulong records = memory.U8(memory.U8(chunks + ((uint)array * sizeof(ulong))) + (inArray * ChunkEntrySize));
        uint inChunk = key & memory.U4(chunks + RecordsMask);
        return memory.HasFailed ? null : records + memory.U4(chunks + HeaderSize) + ((ulong)inChunk * memory.U4(chunks + RecordSize));
    }

    /// <summary>Where in the owner's memory a page's compressed bytes are.</summary>
    private ulong? Region(StoreMemory memory, ulong store, uint key)
    {
        if (key == NoRegion)
            return null;
        uint index = key >> (int)(memory.U4(store + VirtualStoreLayout.RegionIndexMask) & 0x1F);
        ulong region = memory.U8(memory.U8(store + layout.Regions) + ((ulong)index * sizeof(ulong)));
        return memory.HasFailed || region == 0 ? null : region + ((ulong)(key & memory.U4(store + VirtualStoreLayout.RegionSizeMask)) << 4);
    }

    private byte[]? Decompress(StoreMemory memory, ulong store, ulong region, uint size)
    {
        ulong owner = memory.U8(store + layout.Owner);
        ulong root = memory.U8(owner + options.DirectoryTableBaseOffset);
        if (memory.HasFailed || size > Whole)
            return null;
        byte[] page = new byte[Whole];
        if (size == 0)
            return page;
        byte[] packed = new byte[size];
        if (!openProcess(root).TryReadExactly(region, packed))
            return null;
        if (size == Whole)
            return packed;
        return XpressDecompressor.TryDecompress(packed, page, out int written) && written == page.Length ? page : null;
    }

    private sealed record Entry(int Number, ulong Slot, byte[] Page);
}
