using System.Numerics;

namespace Tephra.Engine;

/// <summary>
/// The store of compressed memory of Windows 10 and 11: what entries take for a paging file, and is memory of a process of its own.
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

    // Behind the chunks' numbers.
    private const uint RecordsMask = 4;
    private const uint RecordSize = 8;
    private const uint HeaderSize = 0x10;
    private const uint MostChunks = 0x400;

    private const uint NoRegion = 0xFFFFFFFF;
    private const ulong RegionMask = ~0xFFFFul; // Regions begin at 64 KB; what is below is no part of the address.
    private const uint Whole = PhysicalMemory.PageSize;
    private const uint SizeMask = Whole - 1;

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
        var memory = new StoreMemory(kernel, layout.Is64Bit);
        ulong globals = options.SmGlobals.Value;
        if (layout.GlobalsPointer != 0)
            globals = memory.Pointer(globals + layout.GlobalsPointer) - layout.GlobalsDistance;
        if (!StoreTree.TryFind(memory, memory.Pointer(globals + layout.KeyToStoreTree), key, out uint number) || (number & NoStore) != 0)
            return null;
        uint index = number & StoreMask;
        ulong stores = memory.Pointer(globals + (index / 32 * memory.PointerSize));
        ulong store = memory.Pointer(stores + (index % 32 * layout.StoreEntrySize));
        if (memory.HasFailed || (ushort)memory.U4(store + layout.Algorithm) != Xpress
            || !StoreTree.TryFind(memory, memory.Pointer(store + layout.PagesTree), key, out uint recordKey))
            return null;
        return Record(memory, store, recordKey) is { } record && Region(memory, store, memory.U4(record)) is { } region && !memory.HasFailed
            ? Decompress(memory, store, region, memory.U4(record + sizeof(uint)) & 0xFFFF)
            : null;
    }

    /// <summary>Where a page's record is: chunks of records, in arrays each twice as long as the one before.</summary>
    private ulong? Record(StoreMemory memory, ulong store, uint key)
    {
        ulong chunks = store + layout.ChunkMetadata;
        ulong numbers = chunks + layout.ChunkNumbers;
        uint chunk = key >> (int)(memory.U4(numbers) & 0x1F);
        if (chunk == 0)
            return null;
        int array = BitOperations.Log2(chunk);
        uint inArray = chunk ^ (1u << array);
        if (inArray > MostChunks)
            return null;
        ulong records = memory.Pointer(memory.Pointer(chunks + ((uint)array * memory.PointerSize)) + (inArray * layout.ChunkEntrySize));
        uint inChunk = key & memory.U4(numbers + RecordsMask);
        return memory.HasFailed ? null : records + memory.U4(numbers + HeaderSize) + ((ulong)inChunk * memory.U4(numbers + RecordSize));
    }

    /// <summary>Where in the owner's memory a page's compressed bytes are.</summary>
    private ulong? Region(StoreMemory memory, ulong store, uint key)
    {
        if (key == NoRegion)
            return null;
        uint index = key >> (int)(memory.U4(store + layout.RegionIndexMask) & 0x1F);
        ulong region = memory.Pointer(memory.Pointer(store + layout.Regions) + ((ulong)index * memory.PointerSize)) & RegionMask;
        return memory.HasFailed || region == 0 ? null : region + ((ulong)(key & memory.U4(store + layout.RegionSizeMask)) << 4);
    }

    private byte[]? Decompress(StoreMemory memory, ulong store, ulong region, uint size)
    {
        ulong owner = memory.Pointer(store + layout.Owner);
        ulong root = memory.Pointer(owner + options.DirectoryTableBaseOffset);
        if (memory.HasFailed)
            return null;
        // A page that is not compressed is whole; of any other size, only the lower bits are one.
        if (size != Whole)
            size &= SizeMask;
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
