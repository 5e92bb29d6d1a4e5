namespace Tephra.Engine;

/// <summary>Memory of the source without what is personal: of the words that are filtered only pointers to modules and to memory of the dump are left.</summary>
/// <param name="plan">What the dump holds, and which of it is filtered.</param>
/// <param name="start">The address of the first byte.</param>
/// <param name="end">The address of the last byte.</param>
internal sealed class PointerContent(UserMemoryPlan plan, ulong start, ulong end) : DumpContent
{
    /// <inheritdoc/>
    public override void Read(long offset, Span<byte> destination)
    {
        ulong first = start + (ulong)offset;
        new MemoryContent(plan.Memory.Space, first).Read(0, destination);
        int size = plan.Memory.WordSize;
        Span<byte> whole = stackalloc byte[sizeof(ulong)];
        whole = whole[..size];
        for (int at = 0; at < destination.Length;)
        {
            ulong address = first + (ulong)at;
            ulong aligned = address / (ulong)size * (ulong)size;
            int count = Math.Min((int)(aligned + (ulong)size - address), destination.Length - at);
            Span<byte> word = destination.Slice(at, count);
            // A word that the range cuts is no pointer anybody could follow.
            bool isKept = !plan.IsFiltered(address)
                || (aligned >= start && aligned + (ulong)size - 1 <= end
                    && plan.Memory.Space.TryReadExactly(aligned, whole)
                    && plan.IsTarget(plan.Memory.ToWord(whole)));
            if (!isKept)
                word.Clear();
            at += count;
        }
    }
}
