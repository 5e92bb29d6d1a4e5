namespace Tephra.Engine;

/// <summary>A B+ tree of the store of compressed memory: nodes of a page, keys and values of 32 bits.</summary>
internal static class StoreTree
{
    private const int MostLevels = 8;
    private const int MostLeafEntries = 0x1FF;
    private const int MostNodeEntries = 0xFF;
    private const uint IsLeaf = 3;
    private const uint LeftChild = 8;
    private const uint Entries = 0x10;
    private const uint LeafEntrySize = 8;
    private const uint NodeEntrySize = 0x10;

    /// <summary>Finds the value of a key.</summary>
    public static bool TryFind(StoreMemory memory, ulong node, uint key, out uint value)
    {
        value = 0;
        for (int level = 0; level < MostLevels; level++)
        {
            uint count = memory.U4(node) & 0xFFFF;
            bool leaf = memory.U1(node + IsLeaf) != 0;
            if (memory.HasFailed || count == 0 || count > (leaf ? MostLeafEntries : MostNodeEntries))
                return false;
            uint size = leaf ? LeafEntrySize : NodeEntrySize;
            int found = LastNotAbove(memory, node, size, (int)count, key);
            ulong entry = node + Entries + ((ulong)found * size);
            if (leaf)
            {
                value = found >= 0 ? memory.U4(entry + sizeof(uint)) : 0;
                return found >= 0 && memory.U4(entry) == key && !memory.HasFailed;
            }

            node = memory.U8(found >= 0 ? entry + sizeof(ulong) : node + LeftChild);
        }

        return false;
    }

    private static int LastNotAbove(StoreMemory memory, ulong node, uint size, int count, uint key)
    {
        int low = 0, high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (memory.U4(node + Entries + ((ulong)middle * size)) <= key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
