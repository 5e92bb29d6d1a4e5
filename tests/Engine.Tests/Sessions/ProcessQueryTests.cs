using System.Runtime.CompilerServices;
using System.Text;

namespace Tephra.Engine.Tests;

/// <summary>Handles, names, regions and unloaded modules of a process, by the client and by the target.</summary>
public sealed class ProcessQueryTests
{
    private static DumpBuilder Dump() => new DumpBuilder { TimeDateStamp = 5000 }
        .WithSystem()
        .WithMiscInfo(created: 4000)
        .WithThreads((10, DumpBuilder.Context64(0x1000, 0x2000)), (20, []))
        .WithThreadName(20, "worker")
        .WithThreadInfo(20)
        .WithModules((0x40_0000, 0x1000, @"C:\app.exe", []))
        .WithUnloaded((0x50_0000, 0x2000, "gone.dll"), (0x50_1000, 0x2000, "later.dll"))
        .WithHandles()
        .WithRegions((0x1_0000, 0x3000, 0x1000, 4), (0x1_3000, 0x1000, 0x2000, 0), (0x2_0000, 0x1000, 0x1000, 0x20));

    [Fact]
    public void The_target_shows_them_typed()
    {
        using DebugSession session = DebugSession.Open(Dump().ToSource());
        Assert.Empty(session.Problems);
        Assert.Equal([null, "worker"], session.Threads.Select(thread => thread.Name));
        Assert.Equal(new TargetThreadInformation(0, 0, 259, 0x100, 0x101, 0x102, 0x103, 0x104, 0x105), session.Threads[1].Information);
        var target = (UserMinidumpTarget)session.Target;
        Assert.Equal("worker", target.ThreadNames[20]);
        Assert.Equal(["gone.dll", "later.dll"], target.UnloadedModules.Select(module => module.Name));
        Assert.Equal(new TargetMemoryRegion(0x1_3000, 0x1_0000, 4, 0x1000, 0x2000, 0, 0x20000), target.MemoryRegions[1]);
        Assert.Equal([(0x44ul, "Event", @"\Sessions\1\go"), (0x48ul, null, null)], target.Handles.Select(handle => (handle.Handle, handle.TypeName, handle.ObjectName)));
        Assert.Equal([1, 0, 0, 0, 0x77, 0, 0, 0], target.Handles[0].Information.Single().Content.ToArray());
        Assert.Equal(2u, session.ReadStream<Formats.ThreadList>()!.NumberOfThreads);
        Assert.Null(session.ReadStream<Formats.CommentA>());
        Assert.Null(session.GetDumpHeader());
    }

    [Fact]
    public void Handles_answer_by_kind_of_data()
    {
        using DebugClient client = Attached.To(Dump());
        byte[] buffer = new byte[64];
        Assert.Equal(HResult.Ok, client.ReadHandleData(0, 3, buffer, out uint size));
        Assert.Equal((4u, 2u), (size, BitConverter.ToUInt32(buffer)));
        Assert.Equal(HResult.Ok, client.ReadHandleData(0x44, 0, buffer, out size));
        Assert.Equal(24u, size);
        Assert.Equal([6, 15, 7, 0x1F0003, 2, 65535], Enumerable.Range(0, 6).Select(i => BitConverter.ToUInt32(buffer, 4 * i)));
        Assert.Equal(HResult.Ok, client.ReadHandleData(0x44, 1, buffer, out size));
        Assert.Equal("Event\0", Encoding.ASCII.GetString(buffer, 0, (int)size));
        Assert.Equal(HResult.Ok, client.ReadHandleData(0x44, 5, buffer, out size));
        Assert.Equal("\\Sessions\\1\\go\0", Encoding.Unicode.GetString(buffer, 0, (int)size));
        Assert.Equal(HResult.False, client.ReadHandleData(0x44, 4, buffer.AsSpan(0, 3), out size));
        Assert.Equal(12u, size);
        Assert.Equal(HResult.Ok, client.ReadHandleData(0x44, 13, buffer, out size));
        Assert.Equal((8u, 0x77u), (size, BitConverter.ToUInt32(buffer, 4)));
        Assert.Equal(HResult.NoInterface, client.ReadHandleData(0x44, 6, buffer, out _));
        Assert.Equal(HResult.NoInterface, client.ReadHandleData(0x48, 2, buffer, out _));
        Assert.Equal(HResult.NoInterface, client.ReadHandleData(0x4C, 0, buffer, out _));
        Assert.Equal(HResult.NotImplemented, client.ReadHandleData(0x44, 9, buffer, out _));
        Assert.Equal(HResult.InvalidArgument, client.ReadHandleData(0x44, 16, buffer, out _));
        using DebugClient without = Attached.To(Dumps.Quiet());
        Assert.Equal(HResult.NoInterface, without.ReadHandleData(0, 3, buffer, out _));
    }

    // What does not fit is left out, and half a character with it; the terminator stays.
    [Theory]
    [InlineData(1, 4, "Eve\0")]
    [InlineData(2, 1, "\0")]
    [InlineData(4, 8, "E\0v\0e\0\0\0")]
    [InlineData(4, 7, "E\0v\0\0\0\0")]
    [InlineData(5, 3, "\0\0\0")]
    [InlineData(5, 1, "\0")]
    public void A_name_that_is_cut_ends_with_a_terminator(uint dataType, int room, string expected)
    {
        using DebugClient client = Attached.To(Dump());
        byte[] buffer = [.. Enumerable.Repeat((byte)0xE4, room + 1)];
        Assert.Equal(HResult.False, client.ReadHandleData(0x44, dataType, buffer.AsSpan(0, room), out uint size));
        Assert.Equal(dataType switch { 1 => 6u, 2 => 15u, 4 => 12u, _ => 30u }, size);
        Assert.Equal(expected + "\u00E4", Encoding.Latin1.GetString(buffer));
    }

    [Theory]
    [InlineData(4, "w\0\0\0")]
    [InlineData(13, "w\0o\0r\0k\0e\0\0\0\0")]
    [InlineData(1, "\0")]
    public void So_does_the_name_of_a_thread(int room, string expected)
    {
        using DebugClient client = Attached.To(Dump());
        byte[] buffer = [.. Enumerable.Repeat((byte)0xE4, room + 1)];
        Assert.Equal((HResult.False, 14u), (client.GetSystemObjectInformation(1, 0, 1, buffer.AsSpan(0, room), out uint size), size));
        Assert.Equal(expected + "\u00E4", Encoding.Latin1.GetString(buffer));
        // What is no text is cut where the buffer ends.
        byte[] times = new byte[64];
        client.GetSystemObjectInformation(0, 0, 1, times, out _);
        Assert.Equal(HResult.False, client.GetSystemObjectInformation(0, 0, 1, buffer.AsSpan(0, room), out _));
        Assert.Equal(times[..room], buffer[..room]);
    }

    [Fact]
    public void Threads_have_names_times_and_the_process_a_cookie()
    {
        using DebugClient client = Attached.To(Dump());
        byte[] buffer = new byte[64];
        Assert.Equal(HResult.Ok, client.GetSystemObjectInformation(0, 0, 1, buffer, out uint size));
        Assert.Equal((64u, 0x3Fu, 259u), (size, BitConverter.ToUInt32(buffer), BitConverter.ToUInt32(buffer, 4)));
        Assert.Equal(0x105ul, BitConverter.ToUInt64(buffer, 56));
        Assert.Equal(HResult.Ok, client.GetSystemObjectInformation(0, 0, 0, buffer, out _));
        Assert.Equal(6u, BitConverter.ToUInt32(buffer));
        Assert.Equal(HResult.Ok, client.GetSystemObjectInformation(1, 0, 1, buffer, out size));
        Assert.Equal("worker\0", Encoding.Unicode.GetString(buffer, 0, (int)size));
        Assert.Equal(HResult.NoInterface, client.GetSystemObjectInformation(1, 0, 0, buffer, out _));
        Assert.Equal(HResult.NoInterface, client.GetSystemObjectInformation(0, 0, 2, buffer, out _));
        Assert.Equal(HResult.Ok, client.GetSystemObjectInformation(2, 0, 0, buffer, out size));
        Assert.Equal((4u, 0xC00C1Eu), (size, BitConverter.ToUInt32(buffer)));
        Assert.Equal(HResult.InvalidArgument, client.GetSystemObjectInformation(3, 0, 0, buffer, out _));
    }

    [Theory]
    [InlineData(0x1_0000, 0x1_0000, 0x3000, 0x1000, 4)]
    [InlineData(0x1_1234, 0x1_1000, 0x2000, 0x1000, 4)]
    [InlineData(0x1_3FFF, 0x1_3000, 0x1000, 0x2000, 0)]
    [InlineData(0x1_4010, 0x1_4000, 0xC000, 0x10000, 1)]
    [InlineData(0, 0, 0x1_0000, 0x10000, 1)]
    public void Regions_begin_at_the_page_and_gaps_are_free(ulong address, ulong from, ulong size, uint state, uint protect)
    {
        Assert.Equal(48, Unsafe.SizeOf<MemoryBasicInformation64>());
        using DebugClient client = Attached.To(Dump());
        Assert.Equal(HResult.Ok, client.QueryVirtual(address, out MemoryBasicInformation64 region));
        Assert.Equal((from, size, state, protect), (region.BaseAddress, region.RegionSize, region.State, region.Protect));
        Assert.Equal(HResult.NoInterface, client.QueryVirtual(0x2_1000, out _));
        using DebugClient without = Attached.To(Dumps.Quiet());
        Assert.Equal(HResult.NoInterface, without.QueryVirtual(0x5000, out _));
    }

    [Fact]
    public void Unloaded_modules_follow_the_loaded_ones()
    {
        using DebugClient client = Attached.To(Dump());
        client.GetNumberModules(out uint loaded, out uint unloaded);
        Assert.Equal((1u, 2u), (loaded, unloaded));
        Assert.Equal(HResult.Ok, client.GetModuleByIndex(0, out _));
        Assert.Equal(HResult.False, client.GetModuleByIndex(2, out ulong at));
        Assert.Equal(0x50_1000ul, at);
        Assert.Equal(HResult.InvalidArgument, client.GetModuleByIndex(3, out _));
        Assert.Equal(HResult.Ok, client.GetModuleByOffset(0x50_1800, 0, out uint index, out _));
        Assert.Equal(1u, index);
        Assert.Equal(HResult.Ok, client.GetModuleByOffset(0x50_1800, 2, out index, out _));
        Assert.Equal(2u, index);
        var parameters = new DebugModuleParameters[3];
        Assert.Equal(HResult.Ok, client.GetModuleParameters([], 0, parameters));
        Assert.Equal([6u, 3u, 3u], parameters.Select(module => module.Flags));
        Assert.Equal(HResult.Ok, client.GetModuleByModuleName("later", 0, out index, out _));
        Assert.Equal(2u, index);
    }

    [Fact]
    public void The_process_has_a_name_an_age_and_a_version_of_its_system()
    {
        using DebugClient client = Attached.To(Dump());
        char[] text = new char[40];
        Assert.Equal(HResult.Ok, client.GetCurrentProcessExecutableName(text, out uint size));
        Assert.Equal("app.exe", new string(text, 0, (int)size - 1));
        Assert.Equal(HResult.Ok, client.GetCurrentProcessUpTime(out uint seconds));
        Assert.Equal(1000u, seconds);
        Assert.Equal(HResult.Ok, client.GetSystemVersion(out uint platform, out uint major, out uint minor, [], out _, out _, text, out size));
        Assert.Equal((2u, 15u, 19045u, "19041.1.amd64fre"), (platform, major, minor, new string(text, 0, (int)size - 1)));
        Assert.Equal(HResult.False, client.GetSystemVersionString(1, text.AsSpan(0, 4), out _));
        Assert.Equal("190\0", new string(text, 0, 4));
        Assert.Equal(HResult.InvalidArgument, client.GetSystemVersionString(2, text, out _));
        Assert.Equal(HResult.Ok, client.GetSystemVersionValues(out _, out major, out _, out _, out minor));
        Assert.Equal((10u, 19045u), (major, minor));
        Assert.Equal(HResult.Ok, client.GetProcessIdBySystemId(4711, out uint id));
        Assert.Equal(0u, id);
        Assert.Equal(HResult.Ok, client.GetThreadIdByTeb(0x7000_1000, out id));
        Assert.Equal(1u, id);
        Assert.Equal(HResult.Unexpected, client.GetThreadIdByProcessor(0, out _));
        Assert.Equal(HResult.ReadFault, client.GetCurrentProcessPeb(out _));
        client.GetPageSize(out uint page);
        Assert.Equal(4096u, page);
    }

    [Fact]
    public void A_modules_version_is_the_fixed_part_of_its_resource()
    {
        byte[] list = new byte[4 + (2 * 108)];
        DumpBuilder.Put32(list, 0, 2);
        DumpBuilder.Put64(list, 4, 0x10_0000);
        DumpBuilder.Put32(list, 4 + 24, 0xFEEF04BD);
        DumpBuilder.Put32(list, 4 + 32, 0x000A_0001);
        DumpBuilder.Put32(list, 4 + 36, 0x4A61_0007);
        DumpBuilder.Put64(list, 112, 0x20_0000);
        var dump = new DumpBuilder().WithSystem();
        int index = dump.Add(4, list);
        dump.Refer(index, 4 + 20, DumpBuilder.Text("a.dll"));
        dump.Refer(index, 112 + 20, DumpBuilder.Text("b.dll"));
        using DebugClient client = Attached.To(dump);
        byte[] info = new byte[FixedFileInfo.Size];
        Assert.Equal(HResult.Ok, client.GetModuleVersionInformation(0, 0, @"\", info, out uint size));
        Assert.Equal((52u, 0xFEEF04BDu, 0x000A_0001u), (size, BitConverter.ToUInt32(info), BitConverter.ToUInt32(info, 8)));
        Assert.Equal(HResult.False, client.GetModuleVersionInformation(DebugConstants.AnyId, 0x10_0000, @"\", info.AsSpan(0, 10), out _));
        Assert.Equal(HResult.NoInterface, client.GetModuleVersionInformation(0, 0, @"\VarFileInfo\Translation", info, out _));
        Assert.Equal(HResult.NoInterface, client.GetModuleVersionInformation(1, 0, @"\", info, out _));
        Assert.Equal(HResult.InvalidArgument, client.GetModuleVersionInformation(2, 0, @"\", info, out _));
        using DebugSession session = DebugSession.Open(dump.ToSource());
        Assert.Equal(["10.1.19041.7", null], session.Modules.Select(module => module.Version?.FileVersion));
    }
}
