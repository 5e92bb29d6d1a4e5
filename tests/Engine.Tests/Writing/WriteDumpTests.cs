using Tephra.Formats;

namespace Tephra.Engine.Tests.Writing;

/// <summary>WriteDumpFile and its kin: which calls are refused, and what a write that fails leaves behind.</summary>
public sealed class WriteDumpTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-write-");

    private string Out => Path.Combine(_folder.FullName, "out.dmp");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_written_dump_opens_with_threads_modules_exception_and_the_comment()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.WriteDumpFile2(Out, DebugQualifier.SmallDump, DebugFormat.Default, "why"));
        using DebugSession session = DebugSession.Open(Out);
        Assert.Equal([10u, 20u], session.Threads.Select(thread => thread.Id));
        Assert.Equal([@"C:\app\app.exe", @"C:\Windows\ntdll.dll"], session.Modules.Select(module => module.Name));
        Assert.Equal(Dumps.AccessViolation, session.Exception!.Record.ExceptionCode);
        Assert.Equal(0x2100ul, session.Exception.Registers!.StackPointer.Value);
        Assert.Equal(4711u, session.Target.ProcessId);
        Assert.Equal("why\0"u8.ToArray(), BuiltDumps.Stream((UserMinidumpTarget)session.Target, 10));
        Assert.Empty(session.Problems);
    }

    [Theory]
    [InlineData(1025u, 0u, unchecked((int)0x80004001))]
    [InlineData(1026u, 0u, unchecked((int)0x80070057))]
    [InlineData(1027u, 0u, unchecked((int)0x80070057))]
    [InlineData(1030u, 0u, unchecked((int)0x80070057))]
    [InlineData(7u, 0u, unchecked((int)0x80070057))]
    [InlineData(1024u, 0x00080000u, unchecked((int)0x80070057))]
    [InlineData(1024u, 0x0C000000u, unchecked((int)0x80070057))]
    [InlineData(1024u, 0x00000001u, unchecked((int)0x80004005))]
    [InlineData(1024u, 0x00000100u, unchecked((int)0x80004005))]
    [InlineData(1024u, 0x00000301u, 0)]
    public void What_can_t_be_made_is_refused_and_leaves_nothing(uint qualifier, uint format, int expected)
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(expected, client.WriteDumpFile2(Out, (DebugQualifier)qualifier, (DebugFormat)format, null));
        Assert.Equal(expected == 0 ? [Out] : [], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void A_file_that_is_there_is_overwritten_unless_the_flag_says_no()
    {
        File.WriteAllBytes(Out, [1, 2, 3]);
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(unchecked((int)0x80070050), client.WriteDumpFile2(Out, DebugQualifier.SmallDump, DebugFormat.NoOverwrite, null));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Out));
        Assert.Equal(HResult.Ok, client.WriteDumpFile(Out, DebugQualifier.SmallDump));
        Assert.Equal("MDMP"u8.ToArray(), File.ReadAllBytes(Out)[..4]);
        Assert.Equal([Out], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void An_interrupt_ends_the_writing_and_leaves_what_was_there()
    {
        File.WriteAllBytes(Out, [1, 2, 3]);
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.SetInterrupt(DebugInterrupt.Passive));
        Assert.Equal(unchecked((int)0x8000FFFF), client.WriteDumpFile(Out, DebugQualifier.SmallDump));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Out));
        Assert.Equal([Out], Directory.GetFileSystemEntries(_folder.FullName));
        Assert.Equal(HResult.False, client.GetInterrupt());
        Assert.Equal(HResult.Ok, client.WriteDumpFile(Out, DebugQualifier.SmallDump));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_ends_it_wherever_it_is_and_no_half_file_stays(bool isCabinet)
    {
        using DumpTarget target = Large();
        using var cancel = new CancellationTokenSource();
        var seen = new List<DumpWriteProgress>();
        var options = new DumpWriteOptions
        {
            Format = DebugFormat.UserSmallFullMemory | (isCabinet ? DebugFormat.WriteCab : 0),
            CancellationToken = cancel.Token,
            Progress = new Recorder(progress =>
            {
                seen.Add(progress);
                if (progress.Written > progress.Total / 2)
                    cancel.Cancel();
            }),
        };
        Assert.Throws<OperationCanceledException>(() => target.WriteDump(Out, options));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
        Assert.InRange(seen[^1].Written, seen[^1].Total / 2, seen[^1].Total - 1);
    }

    [Fact]
    public void Progress_never_goes_back_and_ends_at_the_total()
    {
        using DumpTarget target = Large();
        var seen = new List<DumpWriteProgress>();
        target.WriteDump(Out, new DumpWriteOptions { Format = DebugFormat.UserSmallFullMemory, Progress = new Recorder(seen.Add) });
        long length = new FileInfo(Out).Length;
        Assert.All(seen, progress => Assert.Equal(length, progress.Total));
        Assert.Equal(seen.Order(Comparer<DumpWriteProgress>.Create((one, other) => one.Written.CompareTo(other.Written))), seen);
        Assert.True(seen.Count > 3);
        Assert.Equal(length, seen[^1].Written);
    }

    [Fact]
    public void A_full_disk_is_told_and_a_stream_is_cut_off_where_it_stood()
    {
        using DumpTarget target = Large();
        using var stream = new FullDisk(1_000_000);
        stream.Write([1, 2, 3]);
        var error = Assert.Throws<DebugEngineException>(() => target.WriteDump(stream, new DumpWriteOptions { Format = DebugFormat.UserSmallFullMemory }));
        Assert.Equal(unchecked((int)0x80070070), error.HResult);
        Assert.Equal([1, 2, 3], stream.ToArray());
        if (!OperatingSystem.IsLinux())
            return;
        // The device that is always full.
        error = Assert.Throws<DebugEngineException>(() => target.WriteDump("/dev/full"));
        Assert.Equal(unchecked((int)0x80070070), error.HResult);
    }

    [Theory]
    [InlineData(28, unchecked((int)0x80070070))]
    [InlineData(27, unchecked((int)0x800700DF))]
    public void A_file_that_can_t_grow_on_goes_away(int error, int expected)
    {
        using DumpTarget target = Large();
        var options = new DumpWriteOptions
        {
            Format = DebugFormat.UserSmallFullMemory,
            Progress = new Recorder(progress => _ = progress.Written > 1_000_000 ? throw new IOException("stopped") { HResult = error } : 0),
        };
        Assert.Equal(expected, Assert.Throws<DebugEngineException>(() => target.WriteDump(Out, options)).HResult);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void A_handle_is_written_from_its_start_and_stays_open()
    {
        File.WriteAllBytes(Out, new byte[0x10000]);
        using DebugClient client = Attached.To(Dumps.Crash());
        using (var handle = File.OpenHandle(Out, FileMode.Open, FileAccess.ReadWrite))
        {
            Assert.Equal(HResult.Ok, client.WriteDumpFileWide(null, handle, DebugQualifier.SmallDump, DebugFormat.NoOverwrite, "größer"));
            Assert.InRange(RandomAccess.GetLength(handle), 100, 0xFFFF);
        }

        using DebugSession session = DebugSession.Open(Out);
        Assert.Equal("größer\0", System.Text.Encoding.Unicode.GetString(BuiltDumps.Stream((UserMinidumpTarget)session.Target, 11)));
    }

    [Fact]
    public void A_cabinet_holds_the_dump_under_its_own_name()
    {
        string cab = Path.Combine(_folder.FullName, "out.cab");
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.WriteDumpFile(Out, DebugQualifier.SmallDump));
        Assert.Equal(HResult.Ok, client.WriteDumpFile2(cab, DebugQualifier.SmallDump, DebugFormat.WriteCab | DebugFormat.CabSecondaryFiles, null));
        using var cabinet = new CabinetReader(cab);
        CabinetEntry entry = Assert.Single(cabinet.Entries);
        Assert.Equal("out.dmp", entry.Name);
        using var dump = new MemoryStream();
        cabinet.CopyTo(entry, dump);
        Assert.Equal(File.ReadAllBytes(Out), dump.ToArray());
    }

    [Fact]
    public void The_value_of_two_flags_is_the_cabinet_s_only_beside_the_other_two()
    {
        using DumpTarget target = DumpFile.Open(Dumps.Crash().ToSource());
        Assert.Equal(0x800000ul, FlagsOf(DebugFormat.CabSecondaryAllImagesOrScanPartialPages));
        Assert.Equal(0x800000ul, FlagsOf(DebugFormat.CabSecondaryAllImagesOrScanPartialPages | DebugFormat.CabSecondaryFiles));
        Assert.Equal(0ul, DumpFormatsOf(DebugFormat.CabSecondaryAllImagesOrScanPartialPages | DebugFormat.CabSecondaryFiles | DebugFormat.WriteCab));

        ulong FlagsOf(DebugFormat format)
        {
            using var stream = new MemoryStream();
            target.WriteDump(stream, new DumpWriteOptions { Format = format });
            return BitConverter.ToUInt64(stream.ToArray(), 24);
        }

        ulong DumpFormatsOf(DebugFormat format)
        {
            using var stream = new MemoryStream();
            target.WriteDump(stream, new DumpWriteOptions { Format = format });
            using var cabinet = new CabinetReader([Cabinet.Read(stream.ToArray())]);
            using var dump = new MemoryStream();
            cabinet.CopyTo(cabinet.Entries[0], dump);
            return BitConverter.ToUInt64(dump.ToArray(), 24);
        }
    }

    private static DumpTarget Large()
    {
        DumpBuilder dump = Dumps.Crash().WithMemory((0x10_0000, Dumps.Fill(2_000_000, 9)));
        dump.Flags = 2;
        return DumpFile.Open(dump.ToSource());
    }

    private sealed class Recorder(Action<DumpWriteProgress> report) : IProgress<DumpWriteProgress>
    {
        public void Report(DumpWriteProgress value) => report(value);
    }

    private sealed class FullDisk(long room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Position + buffer.Length > room)
                throw new IOException("no space left") { HResult = 28 };
            base.Write(buffer);
        }
    }
}
