using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>The offsets that typed streams hold.</summary>
internal static class RvaFields
{
    // A name begins with its length, and what else is referred to without a size is no shorter; how far it goes does not matter here.
    private const uint LeastName = 4;

    /// <summary>Whether all offsets that such streams lead to, by whatever way, are found here.</summary>
    public static bool AreKnown(uint type) => StreamNames.IsTyped(type)
        // What these refer to holds further offsets.
        && (StreamType)type is not (StreamType.HandleDataStream or StreamType.CrashpadInfoStream or StreamType.LinuxDsoDebug);

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
            StreamType.Memory64ListStream => Find(Memory64List.Read(file, bytes), fields),
            StreamType.ExceptionStream => Find(ExceptionStream.Read(file, bytes), fields),
            StreamType.SystemInfoStream => Find(SystemInfo.Read(file, bytes), fields),
            StreamType.ThreadExListStream => Find(ThreadExList.Read(file, bytes), fields),
            StreamType.HandleDataStream => Find(HandleData.Read(file, bytes), fields),
            StreamType.UnloadedModuleListStream => Find(UnloadedModuleList.Read(file, bytes), fields),
            StreamType.ThreadNamesStream => Find(ThreadNameList.Read(file, bytes), fields),
            StreamType.CrashpadInfoStream => Find(CrashpadInfo.Read(file, bytes), fields),
            StreamType.LinuxDsoDebug => Find(LinuxDsoDebug.Read(file, bytes), fields),
            StreamType.MozMacosCrashInfoStream => Find(MozMacosCrashInfo.Read(file, bytes), fields),
            StreamType.MozMacosBootargsStream => Find(MozMacosBootargs.Read(file, bytes), fields),
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
            fields.Add(Name($"the name of {name}", module.ModuleNameRva, rva => module.ModuleNameRva = (uint)rva));
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
        fields.Add(Name("the service pack", info.CsdVersionRva, rva => info.CsdVersionRva = (uint)rva));
        return info;
    }

    private static ThreadExList Find(ThreadExList list, List<RvaField> fields)
    {
        foreach (ThreadExList.Types.ThreadEx thread in list.Threads)
        {
            fields.Add(At($"the stack of thread {thread.ThreadId}", thread.Stack.Memory));
            fields.Add(At($"the context of thread {thread.ThreadId}", thread.ThreadContext));
            fields.Add(At($"the backing store of thread {thread.ThreadId}", thread.BackingStore.Memory));
        }

        return list;
    }

    private static HandleData Find(HandleData list, List<RvaField> fields)
    {
        foreach (HandleData.Types.HandleDescriptor handle in list.Descriptors ?? [])
        {
            string name = $"handle 0x{handle.Handle:x}";
            fields.Add(Name($"the type of {name}", handle.TypeNameRva, rva => handle.TypeNameRva = (uint)rva));
            fields.Add(Name($"the name of {name}", handle.ObjectNameRva, rva => handle.ObjectNameRva = (uint)rva));
            fields.Add(Name($"the information on {name}", handle.ObjectInfoRva ?? 0, rva => handle.ObjectInfoRva = (uint)rva));
        }

        return list;
    }

    private static UnloadedModuleList Find(UnloadedModuleList list, List<RvaField> fields)
    {
        foreach (UnloadedModuleList.Types.UnloadedModule module in list.Entries ?? [])
            fields.Add(Name($"the name of the unloaded module at 0x{module.BaseOfImage:x}", module.ModuleNameRva, rva => module.ModuleNameRva = (uint)rva));
        return list;
    }

    private static ThreadNameList Find(ThreadNameList list, List<RvaField> fields)
    {
        // The offset has 64 bits, but does not lead to a payload of memory: it is none of the wide ones.
        foreach (ThreadNameList.Types.ThreadName name in list.ThreadNames)
            fields.Add(Name($"the name of thread {name.ThreadId}", name.RvaOfThreadName, rva => name.RvaOfThreadName = rva));
        return list;
    }

    private static CrashpadInfo Find(CrashpadInfo info, List<RvaField> fields)
    {
        fields.Add(At("Crashpad's annotations", info.SimpleAnnotationsLocation));
        fields.Add(At("Crashpad's list of modules", info.ModuleListLocation));
        return info;
    }

    private static LinuxDsoDebug Find(LinuxDsoDebug debug, List<RvaField> fields)
    {
        fields.Add(Name("the list of loaded objects", debug.Map, rva => debug.Map = (uint)rva));
        return debug;
    }

    private static MozMacosCrashInfo Find(MozMacosCrashInfo info, List<RvaField> fields)
    {
        foreach (MozMacosCrashInfo.Types.RecordLink record in info.Records)
            fields.Add(At("a record of macOS's crash information", record.Location));
        return info;
    }

    private static MozMacosBootargs Find(MozMacosBootargs args, List<RvaField> fields)
    {
        fields.Add(Name("the arguments of the kernel", args.BootargsRva, rva => args.BootargsRva = rva));
        return args;
    }

    private static RvaField Name(string name, ulong rva, Action<ulong> set) => new(name, rva, rva == 0 ? 0 : LeastName, false, set);

    private static RvaField At(string name, LocationDescriptor location) => new(name, location.Rva, location.DataSize, false, rva => location.Rva = (uint)rva);
}
