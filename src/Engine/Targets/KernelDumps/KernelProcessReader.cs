using System.Text;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The processes of a dump with physical memory, by walking PsActiveProcessHead. What can't be read ends the walk; what came before stays.</summary>
/// <param name="reader">The kernel's memory.</param>
/// <param name="layout">Where the fields stand in this build.</param>
/// <param name="data">What the kernel tells its debugger.</param>
/// <param name="problems">Where broken parts are noted.</param>
internal sealed class KernelProcessReader(KernelMemoryReader reader, ProcessLayout layout, KddebuggerData64? data, ProblemLog problems)
{
    private const int MostProcesses = 100_000;
    private const int NameSize = 15;

    /// <summary>The processes in the order of the list.</summary>
    /// <param name="list">The address of the list's head.</param>
    public IReadOnlyList<KernelProcess> ReadAll(ulong list)
    {
        var processes = new List<KernelProcess>();
        foreach (ulong link in reader.Walk(list, MostProcesses, Note))
        {
            ulong address = unchecked(link - layout.ActiveProcessLinks);
            if (Read(address) is not { } process)
            {
                Note($"the process at {new VirtualAddress(address)} can't be read");
                break;
            }

            processes.Add(process);
        }

        return processes;
    }

    /// <summary>Reads one; null where it can't be read.</summary>
    /// <param name="address">The address of its EPROCESS.</param>
    public KernelProcess? Read(ulong address)
    {
        Span<byte> name = stackalloc byte[NameSize];
        if (Field(layout.UniqueProcessId) is not { } id || Field(layout.DirectoryTableBase) is not { } table)
            return null;
        if (!reader.Memory.TryReadExactly(unchecked(address + layout.ImageFileName), name))
            return null;
        int end = name.IndexOf((byte)0);
        return new KernelProcess(
            address,
            id,
            data?.OffsetEprocessParentCid is { } parent and > 0 ? Field(parent) : null,
            Encoding.Latin1.GetString(end < 0 ? name : name[..end]),
            table,
            data?.OffsetEprocessPeb is { } offset and > 0 && Field(offset) is { } peb ? peb : null);

        ulong? Field(uint at) => reader.ReadPointer(unchecked(address + at));
    }

    private void Note(string reason) => problems.Add(KernelPart.Processes, 0, reason);
}
