using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The memory of a dump that another one is written from: that of its lists, and stacks that only threads lead to.</summary>
internal sealed class SourceMemory
{
    private readonly List<MemoryRange> _ranges;
    private readonly long _length;

    /// <summary>Reads the descriptors.</summary>
    public SourceMemory(MinidumpFile file, ThreadList? threads, bool is64Bit)
    {
        _ranges = [.. new MemoryReader(file).Ranges];
        // A stack without an RVA is in the lists.
        foreach (ThreadList.Types.Thread thread in threads?.Threads ?? [])
        {
            if (thread.Stack.Memory is { Rva: > 0, DataSize: > 0 } location)
                _ranges.Add(new MemoryRange(thread.Stack.StartOfMemoryRange, location.DataSize, location.Rva));
        }

        _length = file.Source.Length;
        WordSize = is64Bit ? sizeof(ulong) : sizeof(uint);
        Space = new CapturedMemory(new MemoryRangeMap(MemorySegments.Create(CollectionsMarshal.AsSpan(_ranges), _length)), file.Held);
    }

    /// <summary>The memory.</summary>
    public AddressSpace Space { get; }

    /// <summary>The size of a pointer, in bytes.</summary>
    public int WordSize { get; }

    /// <summary>What of a range the dump holds, in runs.</summary>
    public IEnumerable<AddressRange> In(AddressRange range)
    {
        VirtualAddress from = range.First;
        while (Space.TryFindRange(from, out AddressRange run) && run.First <= range.Last)
        {
            yield return new AddressRange(run.First < range.First ? range.First : run.First, run.Last < range.Last ? run.Last : range.Last);
            if (run.Last >= range.Last)
                yield break;
            from = run.Last + 1;
        }
    }

    /// <summary>Whether the byte at an address is held.</summary>
    public bool Holds(ulong address) => Space.TryFindRange(address, out AddressRange run) && run.First.Value <= address;

    /// <summary>A pointer in memory; null where it is not held.</summary>
    public ulong? ReadPointer(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes = bytes[..WordSize];
        return Space.TryReadExactly(address, bytes) ? ToWord(bytes) : null;
    }

    /// <summary>A pointer's value.</summary>
    public ulong ToWord(ReadOnlySpan<byte> bytes) =>
        WordSize == sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    /// <summary>All pointers in a range, where they are aligned.</summary>
    public IEnumerable<ulong> Words(AddressRange range)
    {
        byte[] buffer = new byte[0x10000];
        foreach (AddressRange run in In(range))
        {
            ulong at = (run.First.Value + (ulong)WordSize - 1) / (ulong)WordSize * (ulong)WordSize;
            while (at >= run.First.Value && at <= run.Last.Value)
            {
                int count = (int)Math.Min((ulong)buffer.Length - 1, run.Last.Value - at) + 1;
                count = Space.Read(at, buffer.AsSpan(0, count)) / WordSize * WordSize;
                for (int i = 0; i < count; i += WordSize)
                    yield return ToWord(buffer.AsSpan(i, WordSize));
                if (count == 0)
                    break;
                at += (ulong)count;
            }
        }
    }

    /// <summary>Whether some of a range is described, but not in the dump: the dump was cut off.</summary>
    public bool IsCut(AddressRange range)
    {
        foreach (MemoryRange described in _ranges)
        {
            if (MemorySegments.IsWhole(described, _length))
                continue;
            ulong last = described.Start.Value + Math.Min(described.Length - 1, ulong.MaxValue - described.Start.Value);
            if (described.Start > range.Last || last < range.First.Value)
                continue;
            var common = new AddressRange(Math.Max(described.Start.Value, range.First.Value), Math.Min(last, range.Last.Value));
            ulong held = 0;
            foreach (AddressRange run in In(common))
                held += run.Last.Value - run.First.Value + 1;
            if (held < common.Last.Value - common.First.Value + 1)
                return true;
        }

        return false;
    }
}
