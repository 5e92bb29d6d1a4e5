using System.Buffers.Binary;
using System.Text;

namespace Tephra.Engine;

/// <summary>Processes as PROCESS_NAME_ENTRY blocks (dbgeng.h): id, offset and size of the name, offset of the next block, then the name.</summary>
internal static class ProcessDescriptors
{
    private const int EntrySize = 16, Alignment = 4;

    /// <summary>
    /// The processes the dump tells of; empty where it tells of none. Offsets count from the start of their entry; names are UTF-16 with a
    /// terminator, and their size includes it and the padding.
    /// </summary>
    public static byte[] Of(DumpTarget target)
    {
        (uint Id, string Name)[] processes = target is KernelDumpTarget kernel
            ? [.. kernel.Processes.Select(process => ((uint)process.ProcessId, process.ImageFileName))]
            : target.ProcessId is uint id ? [(id, ExecutableName(target) ?? "")] : [];
        using var blocks = new MemoryStream();
        for (int i = 0; i < processes.Length; i++)
            blocks.Write(ToEntry(processes[i].Id, processes[i].Name, isLast: i == processes.Length - 1));
        return blocks.ToArray();
    }

    /// <summary>The file name of a process's program: that of its first module; null without modules, or where that has no name.</summary>
    public static string? ExecutableName(DumpTarget target)
    {
        string? path = target.Modules.Count == 0 ? null : target.Modules[0].Name;
        return path?[(path.LastIndexOfAny(['\\', '/']) + 1)..];
    }

    private static byte[] ToEntry(uint id, string name, bool isLast)
    {
        int nameSize = (Encoding.Unicode.GetByteCount(name) + sizeof(char) + Alignment - 1) / Alignment * Alignment;
        byte[] entry = new byte[EntrySize + nameSize];
        BinaryPrimitives.WriteUInt32LittleEndian(entry, id);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), EntrySize);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), (uint)nameSize);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(12), isLast ? 0 : (uint)entry.Length);
        Encoding.Unicode.GetBytes(name, entry.AsSpan(EntrySize));
        return entry;
    }
}
