using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>The registers of the 32-bit half of a thread: of an x86 program on 64-bit Windows (WOW64_CONTEXT, winnt.h).</summary>
/// <param name="Context">The record as it stands in memory; its layout is that of x86's CONTEXT.</param>
/// <param name="Registers">Its registers.</param>
public sealed record Wow64Context(ReadOnlyMemory<byte> Context, RegisterSet Registers)
{
    /// <summary>The size of WOW64_CONTEXT in bytes.</summary>
    public const int Size = 716;

    // winternl.h, TEB: TlsSlots. Slot 1 leads to a structure whose WOW64_CONTEXT begins at offset 4 (WOW64_CONTEXT's page, Remarks).
    private const ulong TlsSlots = 0x1480;
    private const ulong Slot = 1;
    private const ulong ContextOffset = 4;

    // WOW64_CONTEXT_i386 among the bits that tell processors apart; those above tell of how the context was got.
    private const uint Processors = 0x07FF_0000, I386 = 0x0001_0000;

    /// <summary>
    /// Reads it: the thread's environment block leads to it. Microsoft documents where for Windows Vista to 8.1, "may change in later versions":
    /// nothing is taken for a context whose flags do not say that it is one of x86.
    /// </summary>
    /// <param name="memory">The process's memory.</param>
    /// <param name="teb">The address of the 64-bit environment block.</param>
    /// <returns>The context; null where the thread has none, or the dump does not hold it.</returns>
    internal static Wow64Context? Read(AddressSpace memory, VirtualAddress teb)
    {
        Span<byte> pointer = stackalloc byte[sizeof(ulong)];
        if (teb.Value == 0 || !memory.TryReadExactly(unchecked(teb.Value + TlsSlots + (Slot * sizeof(ulong))), pointer))
            return null;
        byte[] context = new byte[Size];
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(pointer);
        if (start == 0 || !memory.TryReadExactly(unchecked(start + ContextOffset), context))
            return null;
        return (BinaryPrimitives.ReadUInt32LittleEndian(context) & Processors) == I386 ? new Wow64Context(context, ContextRegisters.FromX86(context)) : null;
    }
}
