using Tephra.Engine;

namespace Tephra.Tool.Reading;

/// <summary>The memory a command reads: virtual or physical.</summary>
/// <param name="Read">Copies memory up to the first byte that is not there; gives the number of bytes.</param>
/// <param name="Explain">Why the byte at an address can't be read.</param>
internal sealed record ReadableMemory(ReadableMemory.Reader Read, Func<ulong, MemoryFault> Explain)
{
    /// <summary>Copies memory.</summary>
    public delegate int Reader(ulong address, Span<byte> destination);

    /// <summary>Virtual memory.</summary>
    public static ReadableMemory Of(AddressSpace memory) => new((address, destination) => memory.Read(address, destination), address => memory.Explain(address));

    /// <summary>Physical memory: a page is in the dump, or it is not.</summary>
    public static ReadableMemory Of(PhysicalMemory memory) => new(
        (address, destination) => memory.Read(address, destination),
        address => new MemoryFault(MemoryFaultKind.NotInDump, PhysicalAddress: address));
}
