using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>Lists whose header says how large an entry is, and lists of threads.</summary>
internal static class ListExamples
{
    public static IEnumerable<StreamExample> All =>
    [
        new("thread extended list", StreamType.ThreadExListStream, ThreadEx, 4 + 64),
        new("function table", StreamType.FunctionTableStream, Functions, 24 + (2 * (32 + 8 + 4)) + (3 * 12)),
        new("unloaded modules", StreamType.UnloadedModuleListStream, () => Unloaded(0), 12 + (2 * 24)),
        new("unloaded modules with longer entries", StreamType.UnloadedModuleListStream, () => Unloaded(8), 12 + (2 * 32)),
        new("memory regions", StreamType.MemoryInfoListStream, Regions, 16 + (2 * 48)),
        new("thread information", StreamType.ThreadInfoListStream, () => Threads(0), 12 + (2 * 64)),
        new("thread information with a longer header", StreamType.ThreadInfoListStream, () => Threads(4), 16 + (2 * 64)),
        new("handle operations", StreamType.HandleOperationListStream, Operations, 16 + 288),
        new("tokens", StreamType.TokenStream, Tokens, 16 + 16 + 5 + 16),
        new("thread names", StreamType.ThreadNamesStream, Names, 4 + (2 * 12)),
    ];

    private static ThreadExList ThreadEx()
    {
        var list = new ThreadExList();
        list.Threads.Add(new ThreadExList.Types.ThreadEx
        {
            ThreadId = 7,
            SuspendCount = 1,
            PriorityClass = 32,
            Priority = 15,
            Teb = 0x7000,
            Stack = Memory(0x1000, 4),
            ThreadContext = new LocationDescriptor(),
            Context = new Context { Record = new Context.Types.UnknownContext { Data = Numbered.Bytes(24, 3) } },
            BackingStore = Memory(0x9000, 2),
        });
        return list;
    }

    private static MemoryDescriptor Memory(ulong address, int size) =>
        new() { StartOfMemoryRange = address, Memory = new LocationDescriptor(), Data = Numbered.Bytes(size, (int)(address >> 8)) };

    private static FunctionTable Functions()
    {
        var list = new FunctionTable { SizeOfHeader = 24, SizeOfDescriptor = 32, SizeOfNativeDescriptor = 8, SizeOfFunctionEntry = 12, AlignPad = Array.Empty<byte>(), Tables = [] };
        for (uint i = 0; i < 2; i++)
        {
            var table = new FunctionTable.Types.Table
            {
                Descriptor = new FunctionTable.Types.Descriptor { MinimumAddress = 0x1000 + i, MaximumAddress = 0x2000 + i, BaseAddress = 0x400000 },
                NativeDescriptor = Numbered.Bytes(8, (int)i),
                AlignPad = new byte[4],
            };
            for (int entry = 0; entry <= i; entry++)
                table.FunctionEntries.Add(Numbered.Bytes(12, entry + 40));
            list.Tables.Add(table);
        }

        return list;
    }

    private static UnloadedModuleList Unloaded(int more)
    {
        var list = new UnloadedModuleList { SizeOfHeader = 12, SizeOfEntry = 24 + (uint)more, Entries = [] };
        foreach (string name in (string[])["old.dll", "größer.dll"])
        {
            list.Entries.Add(new UnloadedModuleList.Types.UnloadedModule
            {
                BaseOfImage = 0x7FFC_0000_0000 + (ulong)name.Length,
                SizeOfImage = 0x2000,
                CheckSum = 0xABC,
                TimeDateStamp = 0x6000_0000,
                ModuleName = new MinidumpString { Buffer = name },
                ExtendedData = Numbered.BytesIfAny(more, 5),
            });
        }

        return list;
    }

    private static MemoryInfoList Regions()
    {
        var list = new MemoryInfoList { SizeOfHeader = 16, SizeOfEntry = 48, Entries = [] };
        list.Entries.Add(new MemoryInfoList.Types.MemoryInfo { RegionSize = 0x1000, State = MemoryInfoList.Enums.State.Free, Protect = MemoryInfoList.Enums.Protect.NoAccess });
        list.Entries.Add(new MemoryInfoList.Types.MemoryInfo
        {
            BaseAddress = 0x1000,
            AllocationBase = 0x1000,
            AllocationProtect = MemoryInfoList.Enums.Protect.ReadWrite,
            RegionSize = 0x2000,
            State = MemoryInfoList.Enums.State.Commit,
            Protect = MemoryInfoList.Enums.Protect.ExecuteRead,
            Type = MemoryInfoList.Enums.Type.Image,
        });
        return list;
    }

    private static ThreadInfoList Threads(int more)
    {
        var list = new ThreadInfoList { SizeOfHeader = 12 + (uint)more, SizeOfEntry = 64, Entries = [], HeaderRest = Numbered.BytesIfAny(more, 1) };
        list.Entries.Add(Numbered.Fill(new ThreadInfoList.Types.ThreadInfo { ThreadId = 10, DumpFlags = ThreadInfoList.Enums.DumpFlags.WritingThread }));
        list.Entries.Add(Numbered.Fill(new ThreadInfoList.Types.ThreadInfo { ThreadId = 20, DumpFlags = ThreadInfoList.Enums.DumpFlags.ExitedThread }, 0x101));
        return list;
    }

    private static HandleOperationList Operations()
    {
        var list = new HandleOperationList { SizeOfHeader = 16, SizeOfEntry = 288, Entries = [] };
        var calls = new HandleOperationList.Types.BacktraceInformation { Depth = 2, Index = 9 };
        for (uint i = 0; i < 32; i++)
            calls.ReturnAddresses.Add(0x1000 + i);
        list.Entries.Add(new HandleOperationList.Types.HandleOperation
        {
            Handle = 0x54,
            ProcessId = 1,
            ThreadId = 2,
            OperationType = HandleOperationList.Enums.OperationType.Badref,
            BackTraceInformation = calls,
        });
        return list;
    }

    private static TokenInfoList Tokens()
    {
        var list = new TokenInfoList { ListHeaderSize = 16, ElementHeaderSize = 16, TokenListSize = 16 + 16 + 5 + 16 };
        list.Tokens.Add(new TokenInfoList.Types.TokenInfo { TokenId = 4711, TokenHandle = 0x54, Data = Numbered.Bytes(5, 8) });
        list.Tokens.Add(new TokenInfoList.Types.TokenInfo { TokenId = 10, TokenHandle = 0x58, Data = Array.Empty<byte>() });
        return list;
    }

    private static ThreadNameList Names()
    {
        var list = new ThreadNameList();
        list.ThreadNames.Add(new ThreadNameList.Types.ThreadName { ThreadId = 10, Name = new MinidumpString { Buffer = "main" } });
        list.ThreadNames.Add(new ThreadNameList.Types.ThreadName { ThreadId = 20, Name = new MinidumpString { Buffer = "größer" } });
        return list;
    }
}
