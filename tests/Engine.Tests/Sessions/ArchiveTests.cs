using System.Text;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

public sealed class ArchiveTests
{
    private static readonly byte[] Crash = Dumps.Crash().ToArray();

    [Fact]
    public void The_extension_decides_which_dump_is_opened_and_what_was_unpacked_goes_away()
    {
        using TempFile cabinet = CabinetFile.Pack(("a.dmp", [1]), ("b.txt", [2]), (@"deep\c.MDMP", Crash), ("d.dmp", Crash));
        var client = new DebugClient();
        Assert.Equal(HResult.NoInterface, client.GetDumpFile(DebugConstants.DumpFileOriginalCabIndex, new char[9], out _, out _, out _));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(cabinet.Path));
        Assert.Equal(cabinet.Path, Name(client, DebugConstants.DumpFileOriginalCabIndex));
        string unpacked = Name(client, 0);
        Assert.Equal("c.MDMP", Path.GetFileName(unpacked));
        Assert.Equal(Crash, File.ReadAllBytes(unpacked));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal(HResult.Ok, client.ReadVirtual(0x1000, new byte[4], out _));
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        Assert.False(Directory.Exists(Path.GetDirectoryName(unpacked)));
        // The last cabinet's name outlives its session.
        Assert.Equal(cabinet.Path, Name(client, DebugConstants.DumpFileOriginalCabIndex));
    }

    [Fact]
    public void Cabinets_open_by_handle_and_from_a_source_too()
    {
        using TempFile cabinet = CabinetFile.Pack(("x.kdmp", Crash));
        using var handle = File.OpenHandle(cabinet.Path);
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFileWide("shown.cab", handle));
        Assert.Equal("shown.cab", Name(client, DebugConstants.DumpFileOriginalCabIndex));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("memory", ByteSource.FromMemory(File.ReadAllBytes(cabinet.Path))));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.False(handle.IsClosed);
    }

    [Fact]
    public void A_target_without_a_session_opens_too_and_takes_what_was_unpacked_away()
    {
        using TempFile cabinet = CabinetFile.Pack(("a.txt", [1]), ("a.dmp", Crash));
        string unpacked;
        using (DumpTarget target = DumpFile.Open(new Uri(cabinet.Path).AbsoluteUri))
        {
            unpacked = target.FileName!;
            Assert.Equal(("a.dmp", Crash.LongLength), (Path.GetFileName(unpacked), target.Length));
            Assert.Equal(Crash, File.ReadAllBytes(unpacked));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(unpacked)));
        using TempFile none = CabinetFile.Pack(("a.txt", [1]));
        Assert.Equal(HResult.NoInterface, Assert.Throws<DebugEngineException>(() => DumpFile.Open(none.Path)).HResult);
    }

    [Fact]
    public void A_cabinet_without_a_dump_and_a_broken_one_say_so()
    {
        using TempFile none = CabinetFile.Pack(("a.txt", [1]));
        using var client = new DebugClient();
        Assert.Equal(HResult.NoInterface, client.OpenDumpFile(none.Path));
        Assert.Equal(none.Path, Name(client, DebugConstants.DumpFileLoadFailedIndex));
        using TempFile good = CabinetFile.Pack(("a.dmp", Crash));
        byte[] bytes = File.ReadAllBytes(good.Path);
        using var cut = new TempFile(bytes[..(bytes.Length / 2)], ".cab");
        Assert.Equal(HResult.FileCorrupt, client.OpenDumpFile(cut.Path));
        Assert.Equal(cut.Path, Name(client, DebugConstants.DumpFileLoadFailedIndex));
        using TempFile garbage = CabinetFile.Pack(("bad.dmp", [1, 2, 3, 4, 5]));
        Assert.Equal(HResult.NoInterface, client.OpenDumpFile(garbage.Path));
        // It was the dump in it that failed, under the name that it would have had.
        string failed = Name(client, DebugConstants.DumpFileLoadFailedIndex);
        Assert.Equal("bad.dmp", Path.GetFileName(failed));
        Assert.False(Directory.Exists(Path.GetDirectoryName(failed)));
        Assert.Equal(HResult.NoInterface, client.GetDumpFile(DebugConstants.DumpFileOriginalCabIndex, new char[9], out _, out _, out _));
    }

    [Theory]
    [InlineData("bitmap-full-x64", 3)]
    [InlineData("bitmap-kernel-x64", 1)]
    public void The_paging_files_of_a_manifest_are_registered_for_a_complete_dump_alone(string dump, uint files)
    {
        byte[] manifest = Encoding.UTF8.GetBytes(
            "<WatsonPageFileManifest><Pagefiles><Pagefile Name=\"pagefile.sys\"/><Pagefile Name=\"swapfile.sys\"/></Pagefiles></WatsonPageFileManifest>");
        using TempFile cabinet = CabinetFile.Pack(
            ("MEMORY.DMP", KernelDumps.All[dump]()), ("swapfile.sys", new byte[8192]), ("Cabmanifest.xml", manifest), ("pagefile.sys", new byte[4096]), ("other.sys", new byte[4096]));
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFile(cabinet.Path));
        client.GetNumberDumpFiles(out uint number);
        Assert.Equal(files, number);
        if (number == 3)
            Assert.Equal(["MEMORY.DMP", "pagefile.sys", "swapfile.sys"], Enumerable.Range(0, 3).Select(index => Path.GetFileName(Name(client, (uint)index))));
    }

    [Fact]
    public void A_url_of_a_file_is_its_path()
    {
        using var file = new TempFile(Crash);
        string url = new Uri(file.Path).AbsoluteUri;
        Assert.StartsWith("file://", url, StringComparison.Ordinal);
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFile(url));
        Assert.Equal(HResult.InvalidArgument, client.OpenDumpFileWide2(url, null, ImageFileMachine.I386));
        Assert.Equal(HResult.Ok, client.OpenDumpFileWide2(url, null, ImageFileMachine.Arm64));
        Assert.Equal(url, Name(client, 0));
    }

    private static string Name(DebugClient client, uint index)
    {
        char[] buffer = new char[300];
        Assert.Equal(HResult.Ok, client.GetDumpFile(index, buffer, out uint size, out _, out _));
        return new string(buffer, 0, (int)size - 1);
    }
}
