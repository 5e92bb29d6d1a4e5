using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Streams of Windows that no dump at hand has, or not in this form.</summary>
public sealed class WindowsStreamTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Threads_with_a_backing_store(bool isPadded)
    {
        HandDump dump = new HandDump().U4(1);
        if (isPadded)
            dump.U4(0);
        dump.U4(7, 1, 32, 15).U8(0x7000).U8(0x1000).U4(4, 0x1000).U4(0, 0).U8(0x9000).U4(2, 0x1010).End(8).Bytes(1, 2, 3, 4);
        dump.At(0x1010).Bytes(9, 8);
        ThreadExList.Types.ThreadEx thread = Assert.Single(dump.Read<ThreadExList>().Threads);
        Assert.Equal((7u, 0x7000ul, 0x9000ul), (thread.ThreadId, thread.Teb, thread.BackingStore.StartOfMemoryRange));
        Assert.Equal([9, 8], thread.BackingStore.Data.ToArray());
        Assert.Equal([1, 2, 3, 4], thread.Stack.Data.ToArray());
        Assert.Null(thread.Context);
    }

    [Fact]
    public void Comments()
    {
        Assert.Equal("plain é", new HandDump().Text("plain ").Bytes(0xE9, 0).End(10).Read<CommentA>().Comment);
        Assert.Equal("no end", new HandDump().Text("no end").End(10).Read<CommentA>().Comment);
        Assert.Equal("wide", new HandDump().U2('w', 'i', 'd', 'e', 0).End(11).Read<CommentW>().Comment);
    }

    [Fact]
    public void Handles_with_a_chain_of_information()
    {
        HandDump dump = new HandDump().U4(16, 40, 1, 0).U8(0x54).U4(0x1000, 0x1040, 2, 3, 4, 5, 0x1100, 0).End(12);
        dump.Name(0x1000, "Mutant").Name(0x1040, @"\Sessions\1");
        dump.At(0x1100).U4(0x1140, 2, 8).U4(unchecked((uint)-1)).Bytes(1, 0, 0, 0);
        dump.At(0x1140).U4(0x1180, 3, 16).U8(111, 222);
        dump.At(0x1180).U4(0, 1, 5).Bytes(5, 4, 3, 2, 1);
        HandleData.Types.HandleDescriptor handle = Assert.Single(dump.Read<HandleData>().Descriptors!);
        Assert.Equal((0x54ul, "Mutant", @"\Sessions\1", 3u), (handle.Handle, handle.TypeName!.Buffer, handle.ObjectName!.Buffer, handle.GrantedAccess));
        HandleObjectInformation first = handle.ObjectInfo!;
        var mutant = Assert.IsType<HandleObjectInformation.Types.MutantInformation>(first.Info);
        Assert.Equal((-1, 1), (mutant.CurrentCount, mutant.OwnedByCaller));
        var owner = Assert.IsType<HandleObjectInformation.Types.ClientId>(first.Next!.Info);
        Assert.Equal((111ul, 222ul), (owner.UniqueProcess, owner.UniqueThread));
        // A thread's information has 28 or 48 bytes: what has not stays bytes.
        var other = Assert.IsType<HandleObjectInformation.Types.UnknownInformation>(first.Next.Next!.Info);
        Assert.Equal([5, 4, 3, 2, 1], other.Data.ToArray());
        Assert.Null(first.Next.Next.Next);
    }

    [Fact]
    public void Information_on_objects_of_both_widths()
    {
        HandDump dump = new HandDump().U4(16, 40, 1, 0).U8(4).U4(0, 0, 0, 0, 0, 0, 0x1100, 0).End(12);
        dump.At(0x1100).U4(0x1200, 1, 28).U4(259, 0x7000, 10, 11, 15, 8, 9);
        dump.At(0x1200).U4(0x1300, 5, 64).U8(64).U4(259, 0).U8(0x7FFE0000, 0xFF).U4(8, 0).U8(4711, 12).U4(3, 0);
        dump.At(0x1300).U4(0x1400, 6, 8).U4(1, 1);
        dump.At(0x1400).U4(0x1500, 7, 16).U4(0, 0x8000000).U8(0x10000);
        dump.At(0x1500).U4(0, 8, 8).U4(2, 5);
        HandleObjectInformation info = dump.Read<HandleData>().Descriptors![0].ObjectInfo!;
        var thread = (HandleObjectInformation.Types.ThreadInformation)info.Info;
        Assert.Equal((259u, 0x7000ul, 10ul, 11ul, 15ul, 8, 9), (thread.ExitStatus, thread.TebBaseAddress, thread.ClientId.UniqueProcess, thread.ClientId.UniqueThread, thread.AffinityMask, thread.Priority, thread.BasePriority));
        var process = (HandleObjectInformation.Types.ProcessInformation2)info.Next!.Info;
        Assert.Equal((64ul, 0x7FFE0000ul, 4711ul, 12ul, 3u), (process.Size, process.BasicInfo.PebBaseAddress, process.BasicInfo.UniqueProcessId, process.BasicInfo.InheritedFromUniqueProcessId, process.Flags));
        Assert.Equal(1, ((HandleObjectInformation.Types.EventInformation)info.Next.Next!.Info).EventState);
        Assert.Equal(0x10000, ((HandleObjectInformation.Types.SectionInformation)info.Next.Next.Next!.Info).MaximumSize);
        Assert.Equal(5, ((HandleObjectInformation.Types.SemaphoreInformation)info.Next.Next.Next.Next!.Info).MaximumCount);
    }

    [Fact]
    public void Function_tables()
    {
        FunctionTable table = new HandDump().U4(24, 32, 4, 12, 2, 4).U4(0)
            .U8(0x1000, 0x2000, 0x400000).U4(1, 4).Bytes(1, 2, 3, 4).U4(1, 2, 3).U4(0)
            .U8(0x3000, 0x4000, 0x400000).U4(0, 0).Bytes(5, 6, 7, 8).End(13).Read<FunctionTable>();
        Assert.Equal([0x1000ul, 0x3000ul], table.Tables!.Select(each => each.Descriptor.MinimumAddress));
        Assert.Equal([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0], Assert.Single(table.Tables![0].FunctionEntries).ToArray());
        Assert.Equal([5, 6, 7, 8], table.Tables![1].NativeDescriptor.ToArray());
    }

    [Theory]
    [InlineData(288u)]
    [InlineData(296u)]
    public void Operations_on_handles(uint size)
    {
        HandDump dump = new HandDump().U4(16, size, 1, 0).U8(0x54).U4(1, 2, 3, 0).U4(2, 0).U8(0xA, 0xB);
        HandleOperationList list = dump.At(0x40 + 16 + (int)size).End(18).Read<HandleOperationList>();
        HandleOperationList.Types.HandleOperation entry = Assert.Single(list.Entries!);
        Assert.Equal(HandleOperationList.Enums.OperationType.Badref, entry.OperationType);
        Assert.Equal((0x54ul, 2u, 0xBul), (entry.Handle, entry.BackTraceInformation.Depth, entry.BackTraceInformation.ReturnAddresses[1]));
        Assert.Equal((int)size - 288, entry.ExtendedData?.Length ?? 0);
    }

    [Fact]
    public void Headers_and_entries_may_be_larger()
    {
        HandDump dump = new HandDump().U4(16, 72, 1).U4(0xEEEE).U4(9, 2, 3, 259).U8(1, 0, 3, 4, 0x5000, 1, 0xFFFF).End(17);
        ThreadInfoList list = dump.Read<ThreadInfoList>();
        ThreadInfoList.Types.ThreadInfo info = Assert.Single(list.Entries!);
        Assert.Equal((9u, ThreadInfoList.Enums.DumpFlags.WritingThread, 0x5000ul), (info.ThreadId, info.DumpFlags, info.StartAddress));
        Assert.Equal([0xFF, 0xFF, 0, 0, 0, 0, 0, 0], info.ExtendedData!.Value.ToArray());
        Assert.Equal([0xEE, 0xEE, 0, 0], list.HeaderRest!.Value.ToArray());
    }

    [Fact]
    public void Memory_of_process_and_system_in_the_other_revision()
    {
        ProcessVmCounters first = new HandDump().U2(1, 0).U4(5).U8(1, 2, 3, 4, 5, 6, 7, 8, 9).End(22).Read<ProcessVmCounters>();
        Assert.Equal((8ul, 9ul, (ulong?)null), (first.PeakPagefileUsage, first.PrivateUsage, first.VirtualSize));
        ProcessVmCounters second = new HandDump().U2(2, 31).U4(5).U8(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 9, 12, 13, 14, 15, 16, 17, 18).End(22).Read<ProcessVmCounters>();
        Assert.Equal((11ul, 9ul, 18ul), (second.VirtualSize, second.PrivateUsage, second.JobTotalCommitLimit));
        HandDump memory = new HandDump().U2(2, 63).U4(156250, 4096).At(0x40 + 492).U8(1, 2, 3, 4);
        SystemMemoryInfo info = memory.End(21).Read<SystemMemoryInfo>();
        Assert.Equal((4096u, 1ul, 4ul), (info.BasicInfo.PageSize, info.MdlPagesAllocated, info.ContiguousPagesAllocated));
    }
}
