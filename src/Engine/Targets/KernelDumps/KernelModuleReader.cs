using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The loaded modules of a dump with physical memory, by walking PsLoadedModuleList. What can't be read ends the walk; what came before stays.</summary>
/// <param name="reader">The kernel's memory.</param>
/// <param name="is64Bit">Whether its structures are those of 64-bit systems.</param>
/// <param name="problems">Where broken parts are noted.</param>
internal sealed class KernelModuleReader(KernelMemoryReader reader, bool is64Bit, ProblemLog problems)
{
    private const int MostModules = 10_000;

    // The records as small dumps hold them; what follows the check sum is something else in memory.
    private const int Size64 = 136;
    private const int Size32 = 72;

    /// <summary>The modules in the order of loading, the kernel itself first.</summary>
    /// <param name="list">The address of the list's head.</param>
    public IReadOnlyList<TargetModule> Read(ulong list)
    {
        var modules = new List<TargetModule>();
        foreach (ulong entry in reader.Walk(list, MostModules, Note))
        {
            if (ReadModule(entry) is not { } module)
            {
                Note($"the module at {new VirtualAddress(entry)} can't be read");
                break;
            }

            modules.Add(module);
        }

        return modules;
    }

    private TargetModule? ReadModule(ulong address)
    {
        byte[] bytes = new byte[is64Bit ? Size64 : Size32];
        if (!reader.Memory.TryReadExactly(address, bytes))
            return null;
        if (is64Bit)
        {
            var entry = TriageDump64.Types.KldrDataTableEntry.Read(bytes);
            return Make(entry.DllBase, entry.SizeOfImage, entry.CheckSum, (entry.FullDllName.Buffer, entry.FullDllName.Length), (entry.BaseDllName.Buffer, entry.BaseDllName.Length));
        }

        var narrow = TriageDump32.Types.KldrDataTableEntry.Read(bytes);
        return Make(narrow.DllBase, narrow.SizeOfImage, narrow.CheckSum, (narrow.FullDllName.Buffer, narrow.FullDllName.Length), (narrow.BaseDllName.Buffer, narrow.BaseDllName.Length));
    }

    private TargetModule Make(ulong start, uint size, uint checkSum, (ulong Address, int Length) full, (ulong Address, int Length) simple)
    {
        string? name = reader.ReadText(full.Address, full.Length);
        if (string.IsNullOrEmpty(name))
            name = reader.ReadText(simple.Address, simple.Length);
        if (name is null)
            Note($"the name of the module at {new VirtualAddress(start)} can't be read");
        // The stamp in the image's header: where the record has it changes from build to build.
        return new TargetModule(name, start, size, ImageStamps.Read(reader.Memory, start).TimeDateStamp, checkSum, CodeView: null);
    }

    private void Note(string reason) => problems.Add(KernelPart.Modules, 0, reason);
}
