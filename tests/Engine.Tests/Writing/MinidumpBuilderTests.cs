using System.Text;
using Tephra.Formats;

namespace Tephra.Engine.Tests;

public sealed class MinidumpBuilderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Everything_reads_back(bool isWide)
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.UsesMemory64List = isWide;
        using UserMinidumpTarget target = BuiltDumps.Open(builder.ToArray());
        Assert.Empty(target.Problems);
        Assert.Equal(BuiltDumps.Windows, target.System);
        Assert.Equal(4711u, target.ProcessId);
        Assert.Equal(0x6000_0000u, target.TimeDateStamp);

        Assert.Equal([10u, 20u], target.Threads.Select(thread => thread.Id));
        TargetThread first = target.Threads[0];
        Assert.Equal((0x7000ul, 3u, 0u), (first.Teb.Value, first.Priority, first.SuspendCount));
        Assert.Equal((0x1000ul, 0x101ul), (first.Stack.Start.Value, first.Stack.Length));
        Assert.Equal(BuiltDumps.Context(BuiltDumps.Code + 1, 0x1000), first.Context.ToArray());
        Assert.Equal(BuiltDumps.Code + 1, Register(first.Registers, "rip"));
        Assert.Equal(0xB0Bul, Register(first.Registers, "rbx"));

        Assert.Equal([@"C:\app\app.exe", "/usr/lib/libßc.so"], target.Modules.Select(module => module.Name));
        TargetModule program = target.Modules[0];
        Assert.Equal((0x7FF6_1000_0000ul, 0x10000u, 77u, 88u), (program.Base.Value, program.Size, program.TimeDateStamp, program.CheckSum));
        Assert.Equal(new CodeViewRecord("00112233445566778899AABBCCDDEEFF3", @"C:\app\app.pdb"), program.CodeView);
        Assert.Equal("0102ab", target.Modules[1].CodeView!.Id);

        Assert.Equal(20u, target.Exception!.ThreadId);
        Assert.Equal(BuiltDumps.Code + 0x10, target.Exception.Record.ExceptionAddress);
        Assert.Equal(0xDEADul, target.Exception.Record.Information[1]);
        Assert.Equal(BuiltDumps.Code + 0x10, Register(target.Exception.Registers, "rip"));

        Assert.Equal(new MemorySummary(3, 0x281), target.MemorySummary);
        Assert.Equal(Dumps.Fill(0x101, 1), BuiltDumps.Memory(target, 0x1000, 0x101));
        Assert.Equal(Dumps.Fill(0x80, 2), BuiltDumps.Memory(target, 0x2000, 0x80));
        Assert.Equal(Dumps.Fill(0x100, 3), BuiltDumps.Memory(target, BuiltDumps.Code, 0x100));
        Assert.Equal("plain\0", Encoding.ASCII.GetString(BuiltDumps.Stream(target, 10)));
        Assert.Equal("größer\0", Encoding.Unicode.GetString(BuiltDumps.Stream(target, 11)));
        Assert.Equal([1, 2, 3, 4, 5], BuiltDumps.Stream(target, 0x12345678));
        Assert.Equal(isWide ? 9u : 5u, target.Streams[^1].Type);
    }

    [Fact]
    public void Everything_is_aligned_and_the_directory_has_its_exact_size()
    {
        Minidump dump = Minidump.Read(BuiltDumps.Crash().ToArray());
        Assert.Equal(32u, dump.Header.StreamDirectoryRva);
        Assert.Equal((int)dump.Header.NumberOfStreams, dump.Directory.Count);
        Assert.Equal(dump.Directory.Count, dump.Directory.Select(entry => entry.Location.Rva).Distinct().Count());
        Assert.All(dump.Directory, entry => Assert.Equal(0u, entry.Location.Rva % 8));
        ThreadList threads = dump.Directory.Select(entry => entry.StreamAs_ThreadList).First(list => list is not null)!;
        Assert.All(threads.Threads, thread => Assert.Equal((0u, 0u), (thread.ThreadContext.Rva % 16, thread.Stack.Memory.Rva % 8)));
        ModuleList modules = dump.Directory.Select(entry => entry.StreamAs_ModuleList).First(list => list is not null)!;
        Assert.All(modules.Modules, module => Assert.Equal((0u, 0u), (module.ModuleNameRva % 4, module.CvRecord.Rva % 4)));
    }

    [Fact]
    public void The_payload_of_memory_64_ends_the_file_and_stacks_lie_in_it()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.Flags = 2; // MiniDumpWithFullMemory
        byte[] bytes = builder.ToArray();
        Minidump dump = Minidump.Read(bytes);
        Memory64List list = dump.Directory[^1].StreamAs_Memory64List!;
        Assert.Equal((ulong)bytes.Length, list.BaseRva + 0x281);
        Assert.Equal(0ul, list.BaseRva % 8);
        ThreadList threads = dump.Directory.Select(entry => entry.StreamAs_ThreadList).First(found => found is not null)!;
        Assert.Equal(list.BaseRva, threads.Threads[0].Stack.Memory.Rva);
        Assert.Equal(list.BaseRva + 0x101, threads.Threads[1].Stack.Memory.Rva);
    }

    [Fact]
    public void A_dump_of_nothing_but_a_system_opens()
    {
        using UserMinidumpTarget target = BuiltDumps.Open(new MinidumpBuilder(BuiltDumps.Windows with { ServicePack = null }).ToArray());
        Assert.Empty(target.Problems);
        Assert.Single(target.Streams);
        Assert.Null(target.System!.ServicePack);
    }

    [Fact]
    public void An_exception_without_registers_has_those_of_its_thread()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.SetException(new MinidumpException(10, 5, BuiltDumps.Code));
        using UserMinidumpTarget target = BuiltDumps.Open(builder.ToArray());
        Assert.Equal(BuiltDumps.Code + 1, Register(target.Exception!.Registers, "rip"));
        builder.SetException(new MinidumpException(99, 5, BuiltDumps.Code));
        using UserMinidumpTarget other = BuiltDumps.Open(builder.ToArray());
        Assert.True(other.Exception!.Context.IsEmpty);
        Assert.Empty(other.Problems);
    }

    [Fact]
    public void All_ways_out_give_the_same_bytes()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        byte[] expected = builder.ToArray();
        using var stream = new MemoryStream();
        builder.Write(stream);
        using var file = new TempFile();
        builder.Save(file.Path);
        Assert.Equal(expected, stream.ToArray());
        Assert.Equal(expected, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void More_than_4_GB_go_into_memory_64_and_not_into_the_other()
    {
        const long length = 5L << 30;
        var source = new HoleySource(length, (length - 16, Dumps.Fill(16, 9)));
        var builder = new MinidumpBuilder(BuiltDumps.Windows);
        builder.AddMemory(0x10_0000, source, 0, length);
        builder.AddThread(new MinidumpThread(1) { StackStart = 0x1000, Stack = Dumps.Fill(16, 1) });
        using var file = new TempFile();
        builder.Save(file.Path);
        using (DumpTarget target = DumpFile.Open(file.Path))
        {
            Assert.Empty(target.Problems);
            Assert.Equal(Dumps.Fill(16, 9), BuiltDumps.Memory(target, 0x10_0000 + (ulong)length - 16, 16));
        }

        builder.UsesMemory64List = false;
        DumpWriteException error = Assert.Throws<DumpWriteException>(builder.ToArray);
        Assert.Contains("0x100000", error.Message);
        Assert.Contains("Memory64List can", error.Message);
    }

    // Whoever reads the service pack of an opened dump must not take it along: the new dump has its own text, or none.
    [Theory]
    [InlineData(null)]
    [InlineData("SP 2")]
    [InlineData("A service pack whose name is longer than the one that was read")]
    public void A_system_that_was_read_brings_nothing_of_its_dump_along(string? servicePack)
    {
        Minidump dump = Minidump.Read(BuiltDumps.Crash().ToArray());
        SystemInfo system = dump.Directory.Select(entry => entry.StreamAs_SystemInfo).First(stream => stream is not null)!;
        system.Cpu.X86CpuInfo.VendorId = "GenuineTephr";
        Assert.Equal("Service Pack 1", system.CsdVersion!.Buffer);
        byte[] old = dump.ToArray();

        byte[] built = new MinidumpBuilder(system, servicePack).ToArray();

        SystemInfo again = Minidump.Read(built).Directory.Select(entry => entry.StreamAs_SystemInfo).First(stream => stream is not null)!;
        Assert.Equal(servicePack, again.CsdVersion?.Buffer);
        Assert.Equal("GenuineTephr", again.Cpu.X86CpuInfo.VendorId);
        Assert.Equal((system.BuildNumber, system.NumberOfProcessors), (again.BuildNumber, again.NumberOfProcessors));
        // Header, directory of one entry, stream, and the text with its length and terminator: nothing else.
        int expected = 32 + 12 + 4 + 56 + (servicePack is null ? 0 : 4 + (2 * servicePack.Length) + 2);
        Assert.Equal(expected, built.Length);
        Assert.Equal(built, new MinidumpBuilder(again, servicePack).ToArray());
        // What was read is as it was, and so is its dump.
        Assert.Equal("Service Pack 1", system.CsdVersion.Buffer);
        Assert.Equal(old, dump.ToArray());
    }

    // The text is the builder's argument; one that was set on the stream has no file to stand in yet.
    [Fact]
    public void A_text_set_on_a_new_system_is_not_written()
    {
        var system = new SystemInfo { Cpu = new SystemInfo.Types.CpuInformation(), CsdVersion = new MinidumpString { Buffer = "stray" } };
        SystemInfo again = Minidump.Read(new MinidumpBuilder(system, "SP 9").ToArray()).Directory[0].StreamAs_SystemInfo!;
        Assert.Equal("SP 9", again.CsdVersion!.Buffer);
        Assert.Null(Minidump.Read(new MinidumpBuilder(system).ToArray()).Directory[0].StreamAs_SystemInfo!.CsdVersion);
    }

    [Fact]
    public void What_can_not_be_is_refused()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        Assert.Contains("ASCII", Assert.Throws<ArgumentException>(() => builder.AddCommentA("größer")).Message);
        Assert.Contains("ThreadListStream", Assert.Throws<ArgumentException>(() => builder.AddStream(3, [1])).Message);
        Assert.Throws<ArgumentException>(() => builder.AddStream(0, [1]));
        Assert.Throws<ArgumentException>(() => builder.SetException(new MinidumpException(1, 1, 1) { Parameters = new ulong[16] }));
        Assert.Throws<ArgumentException>(() => builder.AddMemory(ulong.MaxValue, new byte[2]));
    }


    private static ulong Register(RegisterSet? registers, string name) => registers!.GetValue(registers.IndexOf(name));
}
