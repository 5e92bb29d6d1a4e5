using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <content>Virtual memory of the current target (IDebugDataSpaces, IDebugDataSpaces4).</content>
public sealed partial class DebugClient
{
    /// <summary>Reads memory up to the first byte that is not in the dump.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="bytesRead">Receives how many were read.</param>
    /// <returns>
    /// S_OK if at least one byte was read, or none was asked for; 0x8007001E if the first one is not in the dump; 0xD0000147 if it is of a kernel dump,
    /// and no physical memory was mapped there.
    /// </returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe int ReadVirtual(ulong offset, Span<byte> buffer, out uint bytesRead)
    {
        // Pointers are read by the million, and waiting for memory is all it takes, if the processor can begin the next read meanwhile: it looks
        // ahead by some two hundred instructions.
        byte here;
        if (_threadMemory is { } memory && buffer.Length == sizeof(ulong) && memory.Locate(offset) is >= 0 and var place)
        {
            ThreadLease lease = memory.Lease;
            byte* bytes = lease.Enter(&here);
            if (bytes is not null)
            {
                Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(buffer), *(ulong*)(bytes + place));
                lease.Leave();
                bytesRead = sizeof(ulong);
                return HResult.Ok;
            }
        }

        return ReadAny(offset, buffer, out bytesRead, &here);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int ReadAny(ulong offset, Span<byte> buffer, out uint bytesRead, void* here)
    {
        bytesRead = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok || buffer.IsEmpty)
            return result;
        try
        {
            if (buffer.Length == sizeof(ulong))
            {
                _threadMemory = system.ThreadMemory;
                _threadMemory?.Prepare(offset, here);
            }

            bytesRead = (uint)system.Memory.Read(system.ToAddress(offset), buffer);
            return bytesRead > 0 ? HResult.Ok : ToResult(system, offset);
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            // The file changed or went away under the session.
            return HResult.ReadFault;
        }
    }

    /// <summary>As <see cref="ReadVirtual"/>: a dump has no cache to go round.</summary>
    /// <inheritdoc cref="ReadVirtual"/>
    public int ReadVirtualUncached(ulong offset, Span<byte> buffer, out uint bytesRead) => ReadVirtual(offset, buffer, out bytesRead);

    /// <summary>Finds the first run of readable memory within a range.</summary>
    /// <param name="baseOffset">The first address of the range.</param>
    /// <param name="size">The range's length in bytes.</param>
    /// <param name="validBase">Receives the run's first address.</param>
    /// <param name="validSize">Receives the run's length in bytes.</param>
    /// <returns>S_OK, or E_NOINTERFACE if nothing in the range is readable.</returns>
    public int GetValidRegionVirtual(ulong baseOffset, uint size, out ulong validBase, out uint validSize)
    {
        (validBase, validSize) = (0, 0);
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        baseOffset = system.ToAddress(baseOffset);
        if (size == 0 || !system.Memory.TryFindRange(baseOffset, out AddressRange range))
            return HResult.NoInterface;
        ulong last = baseOffset + Math.Min(size - 1, ulong.MaxValue - baseOffset);
        if (range.First.Value > last)
            return HResult.NoInterface;
        validBase = Math.Max(baseOffset, range.First.Value);
        validSize = (uint)(Math.Min(last, range.Last.Value) - validBase + 1);
        return HResult.Ok;
    }

    /// <summary>Finds the next address that is readable if this one is not, or not readable if this one is.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="nextOffset">Receives the next one.</param>
    /// <returns>S_OK, or E_NOINTERFACE if none follows.</returns>
    public int GetNextDifferentlyValidOffsetVirtual(ulong offset, out ulong nextOffset)
    {
        nextOffset = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        offset = system.ToAddress(offset);
        if (!system.Memory.TryFindRange(offset, out AddressRange range))
            return HResult.NoInterface;
        if (!range.Contains(offset))
        {
            nextOffset = range.First.Value;
            return HResult.Ok;
        }

        if (range.Last.Value == ulong.MaxValue)
            return HResult.NoInterface;
        nextOffset = range.Last.Value + 1;
        return HResult.Ok;
    }

    /// <summary>Reads pointers of the target's size, sign-extended to 64 bits; stops at the first that can't be read.</summary>
    /// <param name="offset">The address of the first pointer.</param>
    /// <param name="pointers">Receives the pointers.</param>
    /// <returns>S_OK, or what reading the failing pointer gave.</returns>
    public int ReadPointersVirtual(ulong offset, Span<ulong> pointers)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        bool wide = system.Target.System!.Is64Bit;
        Span<byte> bytes = stackalloc byte[wide ? sizeof(ulong) : sizeof(uint)];
        for (int i = 0; i < pointers.Length; i++)
        {
            result = ReadVirtual(unchecked(offset + ((ulong)i * (ulong)bytes.Length)), bytes, out uint read);
            if (result != HResult.Ok)
                return result;
            if (read != bytes.Length)
                return HResult.ReadFault;
            pointers[i] = wide ? BitConverter.ToUInt64(bytes) : unchecked((ulong)BitConverter.ToInt32(bytes));
        }

        return HResult.Ok;
    }

    // Of a kernel's memory the page tables say why; where they lead to a page that was left out, it is missing as in any dump.
    private static int ToResult(EngineSystem system, ulong offset) =>
        system.Target is KernelDumpTarget { PhysicalMemory: not null } && system.Memory.Explain(offset).Kind is not (MemoryFaultKind.None or MemoryFaultKind.NotInDump) ? HResult.NoPageFile : HResult.ReadFault;
}
