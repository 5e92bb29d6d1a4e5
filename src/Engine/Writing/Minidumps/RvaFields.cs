using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>The offsets that typed streams hold.</summary>
internal static class RvaFields
{
    // A name begins with its length; how far it goes does not matter here.
    private const uint LeastName = 4;

    /// <summary>Reads a stream and finds all offsets in it that lead to something; null where the type of such streams is not known.</summary>
    /// <exception cref="KaitaiException">The stream can't be read.</exception>
    public static (KaitaiStruct Content, IReadOnlyList<RvaField> Fields)? Read(uint type, ByteSource bytes, KaitaiStream file)
    {
        var fields = new List<RvaField>();
        KaitaiStruct? content = (StreamType)type switch
        {
            StreamType.ThreadListStream => Find(ThreadList.Read(file, bytes), fields),
            StreamType.ModuleListStream => Find(ModuleList.Read(file, bytes), fields),
            StreamType.MemoryListStream => Find(MemoryList.Read(file, bytes), fields),
            StreamType.Memory64ListStream => Find(Memory64List.Read(bytes), fields),
            StreamType.ExceptionStream => Find(ExceptionStream.Read(file, bytes), fields),
            StreamType.SystemInfoStream => Find(SystemInfo.Read(file, bytes), fields),
            _ => null,
        };
        return content is null ? null : (content, fields.FindAll(field => field.Size > 0));
    }

    private static ThreadList Find(ThreadList list, List<RvaField> fields)
    {
        foreach (ThreadList.Types.Thread thread in list.Threads)
        {
            fields.Add(At($"the stack of thread {thread.ThreadId}", thread.Stack.Memory));
            fields.Add(At($"the context of thread {thread.ThreadId}", thread.ThreadContext));
        }

        return list;
    }

    private static ModuleList Find(ModuleList list, List<RvaField> fields)
    {
        foreach (ModuleList.Types.Module module in list.Modules)
        {
            string name = $"the module at 0x{module.BaseOfImage:x}";
            fields.Add(new RvaField($"the name of {name}", module.ModuleNameRva, module.ModuleNameRva == 0 ? 0 : LeastName, false, rva => module.ModuleNameRva = (uint)rva));
            fields.Add(At($"the CodeView record of {name}", module.CvRecord));
            fields.Add(At($"the debug record of {name}", module.MiscRecord));
        }

        return list;
    }

    private static MemoryList Find(MemoryList list, List<RvaField> fields)
    {
        foreach (MemoryDescriptor range in list.MemoryRanges)
            fields.Add(At($"the memory at 0x{range.StartOfMemoryRange:x}", range.Memory));
        return list;
    }

    private static Memory64List Find(Memory64List list, List<RvaField> fields)
    {
        ulong size = 0;
        foreach (MemoryDescriptor64.View range in list.MemoryRanges.Views<MemoryDescriptor64.View>())
            size = range.DataSize > ulong.MaxValue - size ? ulong.MaxValue : size + range.DataSize;
        fields.Add(new RvaField("the payload of Memory64List", list.BaseRva, size, true, rva => list.BaseRva = rva));
        return list;
    }

    private static ExceptionStream Find(ExceptionStream stream, List<RvaField> fields)
    {
        fields.Add(At("the context of the exception", stream.ThreadContext));
        return stream;
    }

    private static SystemInfo Find(SystemInfo info, List<RvaField> fields)
    {
        fields.Add(new RvaField("the service pack", info.CsdVersionRva, info.CsdVersionRva == 0 ? 0 : LeastName, false, rva => info.CsdVersionRva = (uint)rva));
        return info;
    }

    private static RvaField At(string name, LocationDescriptor location) => new(name, location.Rva, location.DataSize, false, rva => location.Rva = (uint)rva);
}
