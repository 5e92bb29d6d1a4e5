namespace Tephra.Engine;

/// <summary>Memory of the source as it stands; the dump begins with that at an address.</summary>
internal sealed class MemoryContent(AddressSpace memory, VirtualAddress start) : DumpContent
{
    /// <inheritdoc/>
    public override void Read(long offset, Span<byte> destination)
    {
        if (!memory.TryReadExactly(start + (ulong)offset, destination))
            throw new IOException($"the {destination.Length} bytes at {start + (ulong)offset} can't be read any more");
    }
}
