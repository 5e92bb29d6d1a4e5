using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Numbers of the kernel's memory. One that can't be read is 0, and noted: who reads many looks once.</summary>
/// <param name="memory">The memory.</param>
/// <param name="is64Bit">Whether addresses have 64 bits, not 32.</param>
internal sealed class StoreMemory(AddressSpace memory, bool is64Bit)
{
    /// <summary>Bytes of an address.</summary>
    public uint PointerSize => is64Bit ? (uint)sizeof(ulong) : sizeof(uint);

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

    /// <summary>An address.</summary>
    public ulong Pointer(ulong address) => is64Bit ? U8(address) : U4(address);

    private void Read(ulong address, Span<byte> bytes)
    {
        if (memory.TryReadExactly(address, bytes))
            return;
        bytes.Clear();
        HasFailed = true;
    }
}
