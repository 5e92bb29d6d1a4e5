using Tephra.Formats;
using Module = Tephra.Formats.ModuleCrashpadInfoList.Types;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>Crashpad's stream in both sizes, with annotations of every kind.</summary>
internal static class CrashpadExamples
{
    public static IEnumerable<StreamExample> All =>
    [
        new("Crashpad, first form", StreamType.CrashpadInfoStream, () => Info(false), 52),
        new("Crashpad, with a mask of addresses", StreamType.CrashpadInfoStream, () => Info(true), 64),
    ];

    private static CrashpadInfo Info(bool hasMask)
    {
        var list = new ModuleCrashpadInfoList();
        list.Modules.Add(new Module.ModuleLink { MinidumpModuleListIndex = 1, Location = new LocationDescriptor(), Info = OfModule(hasMask) });
        return new CrashpadInfo
        {
            Version = 1,
            ReportId = new Formats.Guid { Data1 = 1, Data2 = 2, Data3 = 3, Data4 = Numbered.Bytes(8, 4) },
            ClientId = new Formats.Guid { Data1 = 5, Data2 = 6, Data3 = 7, Data4 = Numbered.Bytes(8, 8) },
            SimpleAnnotationsLocation = new LocationDescriptor(),
            SimpleAnnotations = Dictionary(("key", "välue"), ("empty", "")),
            ModuleListLocation = new LocationDescriptor(),
            ModuleList = list,
            Reserved = hasMask ? 0 : null,
            AddressMask = hasMask ? 0x0000_7FFF_FFFF_FFFF : null,
        };
    }

    private static Module.ModuleInfo OfModule(bool hasObjects)
    {
        var texts = new Module.StringList();
        texts.Children.Add(new Module.StringLink { String = Text("one") });
        texts.Children.Add(new Module.StringLink { String = Text("two") });
        var objects = new Module.AnnotationList();
        objects.Objects.Add(new Module.Annotation { Type = ModuleCrashpadInfoList.Enums.AnnotationType.String, Name = Text("name"), Value = Bytes("value"u8) });
        objects.Objects.Add(new Module.Annotation { Type = (ModuleCrashpadInfoList.Enums.AnnotationType)0x8001, Name = Text("own"), Value = Bytes([1, 2, 3]) });
        return new Module.ModuleInfo
        {
            Version = 1,
            ListAnnotationsLocation = new LocationDescriptor(),
            ListAnnotations = texts,
            SimpleAnnotationsLocation = new LocationDescriptor(),
            SimpleAnnotations = Dictionary(("ptype", "renderer")),
            AnnotationObjectsLocation = hasObjects ? new LocationDescriptor() : null,
            AnnotationObjects = hasObjects ? objects : null,
        };
    }

    private static SimpleStringDictionary Dictionary(params (string Key, string Value)[] pairs)
    {
        var all = new SimpleStringDictionary();
        foreach ((string key, string value) in pairs)
            all.Entries.Add(new SimpleStringDictionary.Types.Entry { Key = Text(key), Value = Text(value) });
        return all;
    }

    private static MinidumpUtf8String Text(string text) => new() { Buffer = text };

    private static Module.ByteArray Bytes(ReadOnlySpan<byte> bytes) => new() { Data = bytes.ToArray() };
}
