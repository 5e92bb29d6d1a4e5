namespace Tephra.Engine;

/// <summary>A dump's memory, and where it has none, that of its modules' images. What is valid is said of the dump alone.</summary>
/// <param name="captured">The dump's memory, which comes first.</param>
/// <param name="images">The images.</param>
internal sealed class ImageBackedMemory(AddressSpace captured, ModuleImages images) : AddressSpace
{
    /// <inheritdoc/>
    public override int Read(VirtualAddress address, Span<byte> destination)
    {
        int done = 0;
        while (done < destination.Length)
        {
            VirtualAddress at = address + (ulong)done;
            if (at < address)
                break;
            Span<byte> rest = destination[done..];
            int count = captured.Read(at, rest);
            if (count == 0)
            {
                // No further than to the next byte that the dump itself has.
                if (captured.TryFindRange(at, out AddressRange next) && next.First.Value - at.Value < (ulong)rest.Length)
                    rest = rest[..(int)(next.First.Value - at.Value)];
                count = images.Read(at, rest);
            }

            if (count == 0)
                break;
            done += count;
        }

        return done;
    }

    /// <inheritdoc/>
    public override bool TryFindRange(VirtualAddress address, out AddressRange range) => captured.TryFindRange(address, out range);

    /// <inheritdoc/>
    public override MemoryFault Explain(VirtualAddress address)
    {
        Span<byte> one = stackalloc byte[1];
        return Read(address, one) == 1 ? default : captured.Explain(address);
    }
}
