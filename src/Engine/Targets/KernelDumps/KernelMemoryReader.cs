using System.Text;

namespace Tephra.Engine;

/// <summary>Pointers, lists and texts of the kernel's structures in memory.</summary>
/// <param name="memory">The memory.</param>
/// <param name="is64Bit">Whether pointers have 8 bytes, not 4.</param>
internal sealed class KernelMemoryReader(AddressSpace memory, bool is64Bit)
{
    private const int MostText = 2 * 32767;

    /// <summary>The memory.</summary>
    public AddressSpace Memory => memory;

    /// <summary>Bytes of a pointer.</summary>
    public int PointerSize => is64Bit ? sizeof(ulong) : sizeof(uint);

    /// <summary>Reads a pointer; null where it can't be read.</summary>
    public ulong? ReadPointer(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        // KDDEBUGGER_DATA64 has addresses of 32-bit systems with their sign spread.
        if (!is64Bit)
            address = (uint)address;
        return memory.TryReadExactly(address, bytes[..PointerSize]) ? BitConverter.ToUInt64(bytes) : null;
    }

    /// <summary>Reads text of UTF-16; null where not all of it can be read.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="length">Its length in bytes.</param>
    public string? ReadText(ulong address, int length)
    {
        if (length > MostText)
            return null;
        byte[] bytes = new byte[length & ~1];
        return memory.TryReadExactly(address, bytes) ? Encoding.Unicode.GetString(bytes) : null;
    }

    /// <summary>
    /// The links of a list from its head on, the head itself left out. Ends where the list does, and where it goes on can't be read, it
    /// comes back to where it was, or is too long: then <paramref name="broken"/> is told.
    /// </summary>
    public IEnumerable<ulong> Walk(ulong head, int most, Action<string> broken)
    {
        if (!is64Bit)
            head = (uint)head;
        var seen = new HashSet<ulong> { head };
        ulong at = head;
        while (true)
        {
            if (ReadPointer(at) is not { } next)
            {
                broken($"the link at {new VirtualAddress(at)} can't be read");
                yield break;
            }

            if (next == head)
                yield break;
            if (!seen.Add(next) || seen.Count > most + 1)
            {
                broken($"after {seen.Count - 1} items the list goes to {new VirtualAddress(next)}, and does not end");
                yield break;
            }

            yield return next;
            at = next;
        }
    }
}
