namespace Tephra.Engine;

/// <summary>A process of a dumped system.</summary>
/// <param name="Address">The address of its EPROCESS, which DbgEng calls its data offset.</param>
/// <param name="ProcessId">The system's id of it.</param>
/// <param name="ParentProcessId">The id of the process that made it; null where the dump does not tell where it stands.</param>
/// <param name="ImageFileName">The first 15 bytes of its image's name.</param>
/// <param name="DirectoryTableBase">Physical address of its top page table, for <see cref="KernelDumpTarget.OpenAddressSpace"/>.</param>
/// <param name="Peb">The address of its PEB; null where the dump does not tell where it stands.</param>
public sealed record KernelProcess(
    VirtualAddress Address,
    ulong ProcessId,
    ulong? ParentProcessId,
    string ImageFileName,
    ulong DirectoryTableBase,
    VirtualAddress? Peb);
