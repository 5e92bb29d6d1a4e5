namespace Tephra.Engine;

/// <content>What only kernel dumps have: physical memory, page tables, the bug check (IDebugDataSpaces, IDebugDataSpaces2 and 4, IDebugControl).</content>
public sealed partial class DebugClient
{
    /// <summary>Reads physical memory up to the first byte that is not in the dump.</summary>
    /// <param name="offset">The physical address.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="bytesRead">Receives how many were read.</param>
    /// <returns>
    /// S_OK if at least one byte was read, or none was asked for; 0x8007001E if the first one is not in the dump; E_UNEXPECTED for a user-mode
    /// target.
    /// </returns>
    public int ReadPhysical(ulong offset, Span<byte> buffer, out uint bytesRead) => ReadPhysical2(offset, 0, buffer, out bytesRead);

    /// <summary>Reads physical memory up to the first byte that is not in the dump.</summary>
    /// <param name="offset">The physical address.</param>
    /// <param name="flags">How to go round caches: a dump has none, so it must be 0 (DEBUG_PHYSICAL_DEFAULT), else E_INVALIDARG.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="bytesRead">Receives how many were read.</param>
    /// <inheritdoc cref="ReadPhysical"/>
    public int ReadPhysical2(ulong offset, uint flags, Span<byte> buffer, out uint bytesRead)
    {
        bytesRead = 0;
        int result = QueryKernel(out _, out KernelDumpTarget kernel);
        if (result != HResult.Ok)
            return result;
        if (flags != 0)
            return HResult.InvalidArgument;
        try
        {
            bytesRead = (uint)(kernel.PhysicalMemory?.Read(offset, buffer) ?? 0);
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }

        return bytesRead > 0 || buffer.IsEmpty ? HResult.Ok : HResult.ReadFault;
    }

    /// <summary>Translates an address of the implicit process to a physical one.</summary>
    /// <param name="virtualOffset">The virtual address.</param>
    /// <param name="physicalOffset">Receives the physical address, whether or not the dump holds it.</param>
    /// <returns>S_OK; 0xD0000147 if no physical memory is mapped there; E_UNEXPECTED for a user-mode target.</returns>
    public int VirtualToPhysical(ulong virtualOffset, out ulong physicalOffset)
    {
        physicalOffset = 0;
        int result = QueryKernel(out EngineSystem system, out _);
        if (result != HResult.Ok)
            return result;
        try
        {
            if ((system.ProcessMemory as TranslatedMemory)?.Translate(virtualOffset).PhysicalAddress is not { } address)
                return HResult.NoPageFile;
            physicalOffset = address.Value;
            return HResult.Ok;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    /// <summary>The physical addresses that translating an address of the implicit process goes through.</summary>
    /// <param name="virtualOffset">The virtual address.</param>
    /// <param name="offsets">Receives as many as fit: that of the top table, those of the entries in each table, and last that of the byte itself.</param>
    /// <param name="levels">Receives how many there are.</param>
    /// <returns>
    /// S_OK; S_FALSE if the translation ends early, or not all fit; 0xD0000147 if there is none at all; E_UNEXPECTED for a user-mode target.
    /// </returns>
    public int GetVirtualTranslationPhysicalOffsets(ulong virtualOffset, Span<ulong> offsets, out uint levels)
    {
        levels = 0;
        int result = QueryKernel(out EngineSystem system, out _);
        if (result != HResult.Ok)
            return result;
        if (system.ProcessMemory is not TranslatedMemory memory)
            return HResult.NoPageFile;
        try
        {
            Span<PhysicalAddress> path = stackalloc PhysicalAddress[8];
            Translation translation = memory.Translate(virtualOffset, path, out int count);
            levels = (uint)count;
            for (int i = 0; i < Math.Min(count, offsets.Length); i++)
                offsets[i] = path[i].Value;
            if (count == 0)
                return HResult.NoPageFile;
            return translation.PhysicalAddress is not null && (offsets.IsEmpty || count <= offsets.Length) ? HResult.Ok : HResult.False;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    /// <summary>Why the system stopped, as the dump's header says.</summary>
    /// <param name="code">Receives the bug check's code.</param>
    /// <param name="parameter1">Receives its first parameter.</param>
    /// <param name="parameter2">Receives its second parameter.</param>
    /// <param name="parameter3">Receives its third parameter.</param>
    /// <param name="parameter4">Receives its fourth parameter.</param>
    /// <returns>S_OK; E_UNEXPECTED for a user-mode target.</returns>
    public int ReadBugCheckData(out uint code, out ulong parameter1, out ulong parameter2, out ulong parameter3, out ulong parameter4)
    {
        (code, parameter1, parameter2, parameter3, parameter4) = (0, 0, 0, 0, 0);
        int result = QueryKernel(out _, out KernelDumpTarget kernel);
        if (result != HResult.Ok)
            return result;
        IReadOnlyList<ulong> parameters = kernel.Kernel.BugCheckParameters;
        (code, parameter1, parameter2, parameter3, parameter4) = (kernel.Kernel.BugCheckCode, parameters[0], parameters[1], parameters[2], parameters[3]);
        return HResult.Ok;
    }

    /// <summary>A value of the debugger's data.</summary>
    /// <param name="index">The offset of the value in KDDEBUGGER_DATA64 (DEBUG_DATA_*), or one of DbgEng's own numbers from 100000 on.</param>
    /// <param name="buffer">Receives the value; may be empty.</param>
    /// <param name="dataSize">Receives its size in bytes.</param>
    /// <returns>
    /// S_OK; S_FALSE if the buffer is too small; E_INVALIDARG if no value begins there; E_NOINTERFACE if the dump does not tell; E_UNEXPECTED for
    /// a user-mode target.
    /// </returns>
    public int ReadDebuggerData(uint index, Span<byte> buffer, out uint dataSize)
    {
        dataSize = 0;
        int result = QueryKernel(out _, out KernelDumpTarget kernel);
        if (result != HResult.Ok)
            return result;
        if (!DebuggerDataValues.IsValue(index))
            return HResult.InvalidArgument;
        return DebuggerDataValues.Read(kernel, index) is { } value ? CopyBytes(value, buffer, out dataSize) : HResult.NoInterface;
    }

    /// <summary>What is known of a processor.</summary>
    /// <param name="processor">Its number, from zero.</param>
    /// <param name="index">DEBUG_DATA_*: KPCR_OFFSET 0, KPRCB_OFFSET 1, KTHREAD_OFFSET 2; the others up to 5 are not in dumps (E_NOTIMPL).</param>
    /// <param name="buffer">Receives the address, 8 bytes; may be empty.</param>
    /// <param name="dataSize">Receives its size in bytes.</param>
    /// <returns>S_OK; S_FALSE if the buffer is too small; E_INVALIDARG for numbers that don't exist; E_NOINTERFACE if the dump does not tell; E_UNEXPECTED for a user-mode target.</returns>
    public int ReadProcessorSystemData(uint processor, uint index, Span<byte> buffer, out uint dataSize)
    {
        const uint last = 5; // DEBUG_DATA_PROCESSOR_SPEED
        dataSize = 0;
        int result = QueryKernel(out _, out KernelDumpTarget kernel);
        if (result != HResult.Ok)
            return result;
        if (index > last || processor >= (uint)kernel.Kernel.NumberOfProcessors)
            return HResult.InvalidArgument;
        if (index > 2)
            return HResult.NotImplemented;
        try
        {
            ulong? value = index switch
            {
                0 => kernel.ReadProcessorControlRegion(processor),
                1 => kernel.ReadProcessorBlock(processor),
                _ => kernel.ReadCurrentThread(processor),
            };
            return value is { } address ? CopyBytes(BitConverter.GetBytes(address), buffer, out dataSize) : HResult.NoInterface;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    /// <summary>Whether the current target may be queried, and is of a kernel.</summary>
    private int QueryKernel(out EngineSystem system, out KernelDumpTarget kernel)
    {
        int result = Query(out system);
        kernel = result == HResult.Ok ? (system.Target as KernelDumpTarget)! : null!;
        return result == HResult.Ok && kernel is null ? HResult.Unexpected : result;
    }
}
