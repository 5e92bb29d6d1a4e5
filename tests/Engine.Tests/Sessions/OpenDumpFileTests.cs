using Tephra.TestKit;

namespace Tephra.Engine.Tests;

public sealed class OpenDumpFileTests
{
    [Fact]
    public void What_can_not_be_opened_says_why_and_is_remembered()
    {
        using var client = new DebugClient();
        Assert.Equal(HResult.NoInterface, client.GetDumpFile(DebugConstants.DumpFileLoadFailedIndex, new char[100], out _, out _, out _));
        string missing = Path.Combine(Path.GetTempPath(), "no such file.dmp");
        Assert.Equal(HResult.FileNotFound, client.OpenDumpFile(missing));
        Assert.Equal(missing, FailedName(client));
        Assert.Equal(HResult.PathNotFound, client.OpenDumpFile(Path.Combine(Path.GetTempPath(), "no such folder", "x.dmp")));
        Assert.Equal(HResult.AccessDenied, client.OpenDumpFile(Path.GetTempPath()));
        Assert.Equal(HResult.InvalidArgument, client.OpenDumpFile(null));
        Assert.Equal(HResult.InvalidArgument, client.OpenDumpFile(""));
        using var empty = new TempFile([]);
        Assert.Equal(unchecked((int)0xD000011E), client.OpenDumpFile(empty.Path));
        using var garbage = new TempFile(Dumps.Fill(100, 1));
        Assert.Equal(HResult.NoInterface, client.OpenDumpFile(garbage.Path));
        using var cut = new TempFile(Dumps.Crash().ToArray()[..20]);
        Assert.Equal(HResult.FileCorrupt, client.OpenDumpFile(cut.Path));
        using var noSystem = new TempFile(new DumpBuilder().WithThreads((1, [])).ToArray());
        Assert.Equal(HResult.Fail, client.OpenDumpFile(noSystem.Path));
        Assert.Equal(noSystem.Path, FailedName(client));
        client.GetExecutionStatus(out DebugStatus status);
        Assert.Equal(DebugStatus.NoDebuggee, status);
    }

    [Fact]
    public void A_failed_open_leaves_a_running_session_alone()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.FileNotFound, client.OpenDumpFile("no such file.dmp"));
        Assert.Equal(HResult.Ok, client.ReadVirtual(0x1000, new byte[1], out _));
    }

    [Fact]
    public void By_name_by_handle_and_by_source_the_same_dump_opens()
    {
        using var file = new TempFile(Dumps.Crash().ToArray());
        using var handle = File.OpenHandle(file.Path);
        var opens = new (Func<DebugClient, int> Open, string Name, bool HasHandle)[]
        {
            (client => client.OpenDumpFile(file.Path), file.Path, false),
            (client => client.OpenDumpFileWide(file.Path, null), file.Path, false),
            (client => client.OpenDumpFileWide(null, handle), "HandleOnly", true),
            (client => client.OpenDumpFileWide("shown.dmp", handle), "shown.dmp", true),
            (client => client.OpenDumpFileWide("", handle), "", true),
            (client => client.OpenDumpSource("memory", ByteSource.FromMemory(File.ReadAllBytes(file.Path))), "memory", false),
        };
        foreach ((Func<DebugClient, int> open, string name, bool hasHandle) in opens)
        {
            using var client = new DebugClient();
            Assert.Equal(HResult.Ok, open(client));
            char[] buffer = new char[300];
            Assert.Equal(HResult.Ok, client.GetDumpFile(0, buffer, out uint size, out ulong reported, out DebugDumpFileType type));
            Assert.Equal(name, new string(buffer, 0, (int)size - 1));
            Assert.Equal(hasHandle, reported != 0);
            Assert.Equal(DebugDumpFileType.Base, type);
            Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
            byte[] read = new byte[4];
            Assert.Equal(HResult.Ok, client.ReadVirtual(Dumps.Code, read, out _));
            Assert.Equal(Dumps.Fill(4, 3), read);
        }

        Assert.False(handle.IsClosed);
    }

    [Fact]
    public void Information_files_are_registered_for_the_next_dump_only()
    {
        using var info = new TempFile([1, 2, 3]);
        using var client = new DebugClient();
        Assert.Equal(HResult.InvalidArgument, client.AddDumpInformationFile(info.Path, (DebugDumpFileType)1));
        Assert.Equal(HResult.InvalidArgument, client.AddDumpInformationFile(info.Path, DebugDumpFileType.Base));
        Assert.Equal(HResult.FileNotFound, client.AddDumpInformationFile("no such file", DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.AddDumpInformationFile(info.Path, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.FileNotFound, client.OpenDumpFile("no such file.dmp"));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("one", Dumps.Crash().ToSource()));
        Assert.Equal(HResult.Unexpected, client.AddDumpInformationFile(info.Path, DebugDumpFileType.PageFileDump));
        client.GetNumberDumpFiles(out uint number);
        Assert.Equal(2u, number);
        char[] name = new char[300];
        Assert.Equal(HResult.Ok, client.GetDumpFileWide(1, name, out uint size, out _, out DebugDumpFileType type));
        Assert.Equal(info.Path, new string(name, 0, (int)size - 1));
        Assert.Equal(DebugDumpFileType.PageFileDump, type);
        Assert.Equal(HResult.InvalidArgument, client.GetDumpFile(2, name, out _, out _, out _));
        client.OpenDumpSource("two", Dumps.Quiet().ToSource());
        client.WaitForEvent(0, 0);
        client.WaitForEvent(0, 0);
        client.GetNumberDumpFiles(out number);
        Assert.Equal(1u, number);
    }

    [Fact]
    public void A_paging_file_may_be_named_by_a_url_and_is_read()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.X86, 2600, 0));
        using var first = new TempFile(image.PageFile(0), ".sys");
        using var second = new TempFile(image.PageFile(1), ".sys");
        string[] names = [new Uri(first.Path).AbsoluteUri, second.Path];
        using var client = new DebugClient();
        foreach (string name in names)
            Assert.Equal(HResult.Ok, client.AddDumpInformationFile(name, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.FileNotFound, client.AddDumpInformationFile(names[0] + ".missing", DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("dump", ByteSource.FromMemory(PageTableDump.Of(image, 1))));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        char[] buffer = new char[300];
        Assert.Equal(HResult.Ok, client.GetDumpFile(1, buffer, out uint size, out _, out _));
        Assert.Equal(names[0], new string(buffer, 0, (int)size - 1));
        foreach (PageExpectation expected in image.Expectations.Where(expected => expected.Bytes is not null))
        {
            byte[] page = new byte[expected.Bytes!.Length];
            Assert.Equal((expected.Name, HResult.Ok), (expected.Name, client.ReadVirtual(expected.Address, page, out _)));
            Assert.Equal(expected.Bytes, page);
        }
    }

    [Fact]
    public void Names_are_cut_to_the_buffer()
    {
        using var client = new DebugClient();
        Assert.Equal(HResult.Unexpected, client.GetDumpFile(0, new char[10], out _, out _, out _));
        Assert.Equal(HResult.Ok, client.GetNumberDumpFiles(out uint number));
        Assert.Equal(0u, number);
        client.OpenDumpSource("abcdef", Dumps.Crash().ToSource());
        char[] buffer = new char[4];
        Assert.Equal(HResult.False, client.GetDumpFile(0, buffer, out uint size, out _, out _));
        Assert.Equal("abc\0", new string(buffer));
        Assert.Equal(7u, size);
        Assert.Equal(HResult.False, client.GetDumpFile(0, [], out size, out _, out _));
        Assert.Equal(HResult.Ok, client.GetDumpFile(0, new char[7], out _, out _, out _));
        Assert.Equal(HResult.NoInterface, client.GetDumpFile(DebugConstants.DumpFileOriginalCabIndex, buffer, out _, out _, out _));
    }

    [Fact]
    public async Task Another_thread_may_only_ask_for_the_status_and_leave()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        await Task.Factory.StartNew(
            () =>
            {
                Assert.Equal(HResult.Unexpected, client.ReadVirtual(0x1000, new byte[1], out _));
                Assert.Equal(HResult.Unexpected, client.WaitForEvent(0, 0));
                Assert.Equal(HResult.Unexpected, client.OpenDumpFile("x"));
                Assert.Equal(HResult.Ok, client.GetExecutionStatus(out DebugStatus status));
                Assert.Equal(DebugStatus.Break, status);
                Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Reentrant));
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    private static string FailedName(DebugClient client)
    {
        char[] buffer = new char[300];
        Assert.Equal(HResult.Ok, client.GetDumpFile(DebugConstants.DumpFileLoadFailedIndex, buffer, out uint size, out _, out _));
        return new string(buffer, 0, (int)size - 1);
    }
}
