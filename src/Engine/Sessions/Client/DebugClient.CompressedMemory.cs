namespace Tephra.Engine;

/// <content>Compressed memory, which DbgEng finds by the kernel's symbols and we by an address.</content>
public sealed partial class DebugClient
{
    private DumpFileOptions _nextDump = new();

    /// <summary>
    /// Says of the next dump opened where its compressed memory is (not in DbgEng). Must come before it, as <see cref="AddDumpInformationFile"/> must;
    /// a later call takes the place of an earlier one.
    /// </summary>
    /// <param name="smGlobals">The address of nt!SmGlobals, from the kernel's symbols; null where it is not known, so that such pages can't be read.</param>
    /// <param name="virtualStore">The number, 0 to 15, that page table entries use for compressed memory; null for the usual one, 2.</param>
    /// <returns>S_OK; E_UNEXPECTED once a dump is open; E_INVALIDARG for another number.</returns>
    public int UseCompressedMemory(VirtualAddress? smGlobals, int? virtualStore = null)
    {
        int result = Enter(SessionAction.AddInformationFile);
        if (result != HResult.Ok)
            return result;
        if (virtualStore is < 0 or >= PageFileSet.MostFiles)
            return HResult.InvalidArgument;
        _nextDump = new DumpFileOptions { SmGlobals = smGlobals, VirtualStore = virtualStore };
        return HResult.Ok;
    }
}
