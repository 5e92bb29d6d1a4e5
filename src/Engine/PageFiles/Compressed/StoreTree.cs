namespace Tephra.Engine;

/// <summary>A B+ tree of the store of compressed memory: nodes of a page, keys and values of 32 bits.</summary>
internal static class StoreTree
{
    private const int MostLevels = 8;
    private const int MostLeafEntries = 0x1FF;
    private const uint IsLeaf = 3;
    private const uint LeafEntrySize = 8;

    /// <summary>Finds the value of a key.</summary>
    public static bool TryFind(StoreMemory memory, ulong node, uint key, out uint value)
    {
        // A node's left child and the child of an entry are addresses, each behind four bytes that it makes eight where it has that many.
        uint pointer = memory.PointerSize, entries = 2 * pointer, nodeEntrySize = 2 * pointer;
        int mostNodeEntries = (int)((PhysicalMemory.PageSize - entries) / nodeEntrySize);
        value = 0;
        for (int level = 0; level < MostLevels; level++)
        {
            uint count = memory.U4(node) & 0xFFFF;
            bool leaf = memory.U1(node + IsLeaf) != 0;
            if (memory.HasFailed || count == 0 || count > (leaf ? MostLeafEntries : mostNodeEntries))
                return false;
            uint size = leaf ? LeafEntrySize : nodeEntrySize;
            int found = LastNotAbove(memory, node + entries, size, (int)count, key);
            ulong entry = node + entries + ((ulong)found * size);
            if (leaf)
            {
                value = found >= 0 ? memory.U4(entry + sizeof(uint)) : 0;
                return found >= 0 && memory.U4(entry) == key && !memory.HasFailed;
            }

            node = memory.Pointer(found >= 0 ? entry + pointer : node + pointer);
        }

        return false;
    }

    private static int LastNotAbove(StoreMemory memory, ulong entries, uint size, int count, uint key)
    {
        int low = 0, high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (memory.U4(entries + ((ulong)middle * size)) <= key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
