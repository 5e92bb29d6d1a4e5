namespace Tephra.Engine;

/// <content>The process and the thread whose view of a kernel dump's memory is read (IDebugSystemObjects).</content>
public sealed partial class DebugClient
{
    /// <summary>The process through whose page tables virtual memory is read.</summary>
    /// <param name="offset">Receives the address of its EPROCESS: that which was set, or else that of the current processor's thread.</param>
    /// <returns>S_OK; E_NOINTERFACE if the dump does not tell; E_UNEXPECTED for a user-mode target.</returns>
    public int GetImplicitProcessDataOffset(out ulong offset)
    {
        int result = GetImplicit(system => system.ImplicitProcess, (kernel, processor) => kernel.ReadCurrentProcess(processor), out offset);
        return result;
    }

    /// <summary>Reads virtual memory through another process's page tables from now on.</summary>
    /// <param name="offset">The address of its EPROCESS; 0 for the page tables that were in force when the system stopped.</param>
    /// <returns>
    /// S_OK; E_NOTIMPL if neither the dump nor its build tells where an EPROCESS has its page tables; 0x8007001E if the process is not in the dump; E_UNEXPECTED
    /// for a user-mode target.
    /// </returns>
    public int SetImplicitProcessDataOffset(ulong offset)
    {
        int result = QueryKernel(out EngineSystem system, out KernelDumpTarget kernel);
        if (result != HResult.Ok)
            return result;
        try
        {
            system.UseProcess(offset, offset == 0 ? null : kernel.OpenAddressSpace(kernel.ReadDirectoryTableBase(offset)));
            return HResult.Ok;
        }
        catch (DebugEngineException error)
        {
            return error.HResult;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    /// <summary>The thread that is looked at; reading memory does not depend on it.</summary>
    /// <param name="offset">Receives the address of its KTHREAD: that which was set, or else the current processor's.</param>
    /// <returns>S_OK; E_NOINTERFACE if the dump does not tell; E_UNEXPECTED for a user-mode target.</returns>
    public int GetImplicitThreadDataOffset(out ulong offset) =>
        GetImplicit(system => system.ImplicitThread, (kernel, processor) => kernel.ReadCurrentThread(processor), out offset);

    /// <summary>Looks at another thread from now on.</summary>
    /// <param name="offset">The address of its KTHREAD; 0 for the current processor's.</param>
    /// <returns>S_OK; E_UNEXPECTED for a user-mode target.</returns>
    public int SetImplicitThreadDataOffset(ulong offset)
    {
        int result = QueryKernel(out EngineSystem system, out _);
        if (result == HResult.Ok)
            system.ImplicitThread = offset;
        return result;
    }

    private int GetImplicit(Func<EngineSystem, ulong> chosen, Func<KernelDumpTarget, uint, ulong?> current, out ulong offset)
    {
        offset = 0;
        int result = QueryKernel(out EngineSystem system, out _);
        if (result != HResult.Ok)
            return result;
        if (chosen(system) is not (> 0 and var set))
            return AskProcessor(current, out offset);
        offset = set;
        return HResult.Ok;
    }

    /// <summary>Asks a kernel dump for an address that the current processor has.</summary>
    private int AskProcessor(Func<KernelDumpTarget, uint, ulong?> ask, out ulong offset)
    {
        offset = 0;
        int result = QueryKernel(out EngineSystem system, out KernelDumpTarget kernel);
        if (result != HResult.Ok)
            return result;
        try
        {
            offset = ask(kernel, (uint)(system.CurrentThread ?? 0)) ?? 0;
            return offset != 0 ? HResult.Ok : HResult.NoInterface;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }
}
