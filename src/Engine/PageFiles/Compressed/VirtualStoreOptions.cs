namespace Tephra.Engine;

/// <summary>What is needed to find compressed memory, and is in no dump without the kernel's symbols.</summary>
/// <param name="SmGlobals">The address of nt!SmGlobals.</param>
/// <param name="DirectoryTableBaseOffset">
/// Where in a process (EPROCESS) its top page table is stated: OffsetEprocessDirectoryTableBase of the debugger's data, in bytes.
/// </param>
public sealed record VirtualStoreOptions(VirtualAddress SmGlobals, uint DirectoryTableBaseOffset);
