using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Numbers of the kernel's memory. One that can't be read is 0, and noted: who reads many looks once.</summary>
internal sealed class StoreMemory(AddressSpace memory)
{
    /// <summary>Whether something could not be read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>A byte.</summary>
    public byte U1(ulong address)
    {
        Span<byte> bytes = stackalloc byte[1];
        Read(address, bytes);
        return bytes[0];
    }

    /// <summary>A number of 32 bits.</summary>
    public uint U4(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        Read(address, bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>A number of 64 bits.</summary>
    public ulong U8(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Read(address, bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private void Read(ulong address, Span<byte> bytes)
    {
        if (memory.TryReadExactly(address, bytes))
            return;
        bytes.Clear();
        HasFailed = true;
    }
}
