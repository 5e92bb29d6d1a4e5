using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Lists whose header says that entries are shorter than the known ones: the fields that have room are there.</summary>
public sealed class ShortEntryTests
{
    [Theory]
    [InlineData(20, 0x60000000u)]
    [InlineData(16, null)]
    [InlineData(18, null)]
    public void Unloaded_modules(int size, uint? stamp)
    {
        HandDump dump = new HandDump().U4(12, (uint)size, 2);
        foreach (ulong address in (ulong[])[0x7FFC0000, 0x7FFD0000])
            dump.Bytes(new HandBytes().U8(address).U4(0x2000, 7, 0x60000000, 0x1000).Take(size));
        UnloadedModuleList list = dump.End(14).Read<UnloadedModuleList>();
        Assert.Null(list.Entries);
        Assert.Equal(
            [(0x7FFC0000ul, 0x2000u, 7u, stamp), (0x7FFD0000ul, 0x2000u, 7u, stamp)],
            list.ShortEntries!.Select(entry => (entry.BaseOfImage!.Value, entry.SizeOfImage!.Value, entry.CheckSum!.Value, entry.TimeDateStamp)));
    }

    [Fact]
    public void Threads()
    {
        ThreadInfoList list = new HandDump().U4(12, 48, 1).U4(9, 2, 3, 259).U8(1, 0, 3, 4).End(17).Read<ThreadInfoList>();
        ThreadInfoList.Types.ShortThreadInfo entry = Assert.Single(list.ShortEntries!);
        Assert.Equal((9u, ThreadInfoList.Enums.DumpFlags.WritingThread, 259u, 4ul, null),
            (entry.ThreadId, entry.DumpFlags, entry.ExitStatus, entry.UserTime, entry.StartAddress));
    }

    [Theory]
    [InlineData(44, true)]
    [InlineData(40, false)]
    public void Regions(int size, bool hasType)
    {
        HandDump dump = new HandDump().U4(16, (uint)size).U8(1).Bytes(new HandBytes().U8(0x1000, 0x1000).U4(4, 0).U8(0x2000).U4(0x1000, 0x20, 0x1000000).Take(size));
        MemoryInfoList.Types.ShortMemoryInfo entry = Assert.Single(dump.End(16).Read<MemoryInfoList>().ShortEntries!);
        Assert.Equal((0x1000ul, 0x2000ul, MemoryInfoList.Enums.State.Commit, MemoryInfoList.Enums.Protect.ExecuteRead, hasType ? MemoryInfoList.Enums.Type.Image : null),
            (entry.BaseAddress, entry.RegionSize, entry.State, entry.Protect, entry.Type));
    }

    [Fact]
    public void Handles()
    {
        HandDump dump = new HandDump().U4(16, 28, 1, 0).U8(0x54).U4(0x1000, 0x1040, 2, 3, 4).End(12).Name(0x1000, "Mutant").Name(0x1040, "name");
        HandleData.Types.ShortHandleDescriptor handle = Assert.Single(dump.Read<HandleData>().ShortDescriptors!);
        Assert.Equal((0x54ul, "Mutant", "name", 3u, 4u), (handle.Handle, handle.TypeName!.Buffer, handle.ObjectName!.Buffer, handle.GrantedAccess, handle.HandleCount));
        Assert.Null(Assert.Single(new HandDump().U4(16, 8, 1, 0).U8(0x54).End(12).Read<HandleData>().ShortDescriptors!).TypeName);
    }

    [Fact]
    public void Operations()
    {
        HandDump dump = new HandDump().U4(16, 280, 1, 0).U8(0x54).U4(1, 2, 3, 0).U4(2, 9).U8(0xA, 0xB);
        HandleOperationList.Types.ShortHandleOperation entry = Assert.Single(dump.At(0x40 + 16 + 280).End(18).Read<HandleOperationList>().ShortEntries!);
        Assert.Equal((0x54ul, HandleOperationList.Enums.OperationType.Badref, 2u, 31, 0xBul),
            (entry.Handle, entry.OperationType, entry.Depth, entry.ReturnAddresses!.Count, entry.ReturnAddresses[1]));
        HandleOperationList.Types.ShortHandleOperation head = Assert.Single(new HandDump().U4(16, 20, 1, 0).U8(0x54).U4(1, 2, 3).End(18).Read<HandleOperationList>().ShortEntries!);
        Assert.Equal((2u, HandleOperationList.Enums.OperationType.Badref, null, null), (head.ThreadId, head.OperationType, head.Spare0, head.ReturnAddresses));
    }

    [Fact]
    public void Function_tables_stay_bytes_where_no_entries_are_counted()
    {
        FunctionTable table = new HandDump().U4(24, 24, 0, 12, 1, 0).U8(0x1000, 0x2000, 0x400000).End(13).Read<FunctionTable>();
        Assert.Null(table.Tables);
        Assert.Equal(24, table.ShortTables!.Value.Length);
    }

    [Theory]
    [InlineData(14, 12)]
    [InlineData(17, 12)]
    [InlineData(12, 16)]
    [InlineData(18, 16)]
    public void Entries_without_bytes_are_entries(uint type, int header)
    {
        HandDump dump = new HandDump().U4((uint)header, 0, 3);
        if (header == 16)
            dump.U4(0);
        byte[] bytes = dump.End(type).ToArray();
        Minidump read = Minidump.Read(bytes);
        Assert.Empty(KaitaiTree.TouchAll(read));
        Assert.Equal(bytes, read.ToArray());
    }

    private sealed class HandBytes
    {
        private readonly List<byte> _bytes = [];

        public HandBytes U4(params uint[] values)
        {
            foreach (uint value in values)
                _bytes.AddRange(BitConverter.GetBytes(value));
            return this;
        }

        public HandBytes U8(params ulong[] values)
        {
            foreach (ulong value in values)
                _bytes.AddRange(BitConverter.GetBytes(value));
            return this;
        }

        public byte[] Take(int count) => [.. _bytes.Take(count)];
    }
}
