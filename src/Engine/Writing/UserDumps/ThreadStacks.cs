namespace Tephra.Engine;

/// <summary>Which part of a thread's stack is in use.</summary>
internal static class ThreadStacks
{
    // Where neither the dump nor the environment block says how far a stack goes.
    private const ulong MostUnknown = 1 << 20;

    /// <summary>What the thread list says; else from the stack pointer to the stack's base, or as far as memory goes on. Null where nothing is known.</summary>
    public static AddressRange? Find(MemoryRange stated, ulong teb, RegisterSet? registers, SourceMemory memory, bool isWindows)
    {
        if (stated.Length > 0)
            return new AddressRange(stated.Start, stated.Start.Value + Math.Min(stated.Length - 1, ulong.MaxValue - stated.Start.Value));
        ulong word = (ulong)memory.WordSize;
        if (registers is null || registers.StackPointer.Value / word * word is var pointer && !memory.Holds(pointer))
            return null;
        // NT_TIB: the second pointer is StackBase, the third StackLimit.
        if (isWindows && memory.ReadPointer(teb + word) is { } stackBase && memory.ReadPointer(teb + (2 * word)) is { } limit
            && limit <= pointer && pointer < stackBase)
            return new AddressRange(pointer, stackBase - 1);
        memory.Space.TryFindRange(pointer, out AddressRange run);
        return new AddressRange(pointer, pointer + Math.Min(run.Last.Value - pointer, MostUnknown - 1));
    }
}
