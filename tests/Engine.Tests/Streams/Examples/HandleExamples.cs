using Tephra.Formats;
using Info = Tephra.Formats.HandleObjectInformation.Types;
using InfoType = Tephra.Formats.HandleObjectInformation.Enums.InfoType;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>Handles of both versions, and what the second has on the objects behind them.</summary>
internal static class HandleExamples
{
    public static IEnumerable<StreamExample> All =>
    [
        new("handles of the first version", StreamType.HandleDataStream, () => Handles(32), 16 + (2 * 32)),
        new("handles of the second version", StreamType.HandleDataStream, () => Handles(40), 16 + (2 * 40)),
        new("handles of a later version", StreamType.HandleDataStream, () => Handles(48), 16 + (2 * 48)),
    ];

    private static HandleData Handles(uint size)
    {
        var list = new HandleData { SizeOfHeader = 16, SizeOfDescriptor = size, Descriptors = [] };
        list.Descriptors.Add(Handle(size, 0x54, "Mutant", @"\Sessions\1\name", Chain()));
        list.Descriptors.Add(Handle(size, 0x58, "Event", null, null));
        return list;
    }

    private static HandleData.Types.HandleDescriptor Handle(uint size, ulong handle, string type, string? name, HandleObjectInformation? info) => new()
    {
        Handle = handle,
        TypeName = new MinidumpString { Buffer = type },
        ObjectName = name is null ? null : new MinidumpString { Buffer = name },
        Attributes = 2,
        GrantedAccess = 0x1F0001,
        HandleCount = 3,
        PointerCount = 4,
        ObjectInfoRva = size >= 40 ? 0 : null,
        Reserved0 = size >= 40 ? 0 : null,
        ObjectInfo = size >= 40 ? info : null,
        ExtendedData = Numbered.BytesIfAny((int)size - 40, 6),
    };

    // One piece of each kind, each leading to the next. Kind and size together say what a piece is.
    private static HandleObjectInformation Chain()
    {
        HandleObjectInformation? next = null;
        foreach ((InfoType type, uint size, HandleObjectInformation.Interfaces.IInfo info) in ((InfoType, uint, HandleObjectInformation.Interfaces.IInfo)[])
        [
            ((InfoType)1, 48, new Info.ThreadInformation { IsWide = true, ExitStatus = 259, Padding = 0, TebBaseAddress = 0x7000, ClientId = Client(10, 11), AffinityMask = 15, Priority = 8, BasePriority = 9 }),
            ((InfoType)2, 8, new Info.MutantInformation { CurrentCount = -1, OwnedByCaller = 1, Padding = new byte[2] }),
            ((InfoType)3, 16, Client(111, 222)),
            ((InfoType)4, 48, Process()),
            ((InfoType)5, 64, new Info.ProcessInformation2 { IsWide = true, Size = 64, BasicInfo = Process(), Flags = 3, Padding = 0 }),
            ((InfoType)6, 8, new Info.EventInformation { EventType = 1, EventState = 1 }),
            ((InfoType)7, 24, new Info.SectionInformation { IsWide = true, BaseAddress = 5, AllocationAttributes = 0x8000000, Padding = 0, MaximumSize = 0x10000 }),
            ((InfoType)8, 8, new Info.SemaphoreInformation { CurrentCount = 2, MaximumCount = 5 }),
            ((InfoType)9, 5, new Info.UnknownInformation { Data = Numbered.Bytes(5, 9) }),
        ])
            next = new HandleObjectInformation { InfoType = type, SizeOfInfo = size, Info = info, Next = next };
        return next!;
    }

    private static Info.ClientId Client(ulong process, ulong thread) => new() { IsWide = true, UniqueProcess = process, UniqueThread = thread };

    private static Info.ProcessInformation Process() => new()
    {
        IsWide = true,
        ExitStatus = 259,
        Padding = 0,
        PebBaseAddress = 0x7FFE0000,
        AffinityMask = 0xFF,
        BasePriority = 8,
        Padding2 = 0,
        UniqueProcessId = 4711,
        InheritedFromUniqueProcessId = 12,
    };
}
