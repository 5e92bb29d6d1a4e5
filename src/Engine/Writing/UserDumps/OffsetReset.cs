using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Forgets where in its file a stream's names and records lie, so that they find new places in another one.</summary>
internal static class OffsetReset
{
    /// <summary>Sets all offsets in a stream, and in what it refers to, to none. What they lead to has to be read before.</summary>
    public static void Clear(KaitaiStruct stream)
    {
        foreach (KaitaiStruct part in KaitaiTree.Walk(stream).ToList())
            ClearOwn(part);
    }

    private static void ClearOwn(KaitaiStruct part)
    {
        switch (part)
        {
            case LocationDescriptor location:
                location.Rva = 0;
                break;
            case ThreadNameList.Types.ThreadName name:
                name.RvaOfThreadName = 0;
                break;
            case UnloadedModuleList.Types.UnloadedModule module:
                module.ModuleNameRva = 0;
                break;
            case HandleData.Types.HandleDescriptor handle:
                (handle.TypeNameRva, handle.ObjectNameRva) = (0, 0);
                if (handle.ObjectInfoRva is not null)
                    handle.ObjectInfoRva = 0;
                break;
            case HandleObjectInformation information:
                information.NextInfoRva = 0;
                break;
            case SimpleStringDictionary.Types.Entry entry:
                (entry.KeyRva, entry.ValueRva) = (0, 0);
                break;
            case ModuleCrashpadInfoList.Types.StringLink link:
                link.Rva = 0;
                break;
            case ModuleCrashpadInfoList.Types.Annotation annotation:
                (annotation.NameRva, annotation.ValueRva) = (0, 0);
                break;
            case LinuxDsoDebug debug:
                debug.Map = 0;
                break;
            case LinuxDsoDebug.Types.LinkMap map:
                map.NameRva = 0;
                break;
            case MozMacosBootargs args:
                args.BootargsRva = 0;
                break;
        }
    }
}
