namespace Tephra.Engine.Tests;

public sealed class UserMinidumpTargetTests
{
    [Fact]
    public void Every_real_dump_opens_and_waits()
    {
        foreach (string path in SharedFiles.UserDumps())
        {
            if (Path.GetFileName(path).StartsWith("invalid-r"))
                continue;
            using var client = new DebugClient();
            Assert.Equal(HResult.Ok, client.OpenDumpFile(path));
            Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
            using DumpTarget target = DumpFile.Open(path);
            Assert.All(target.Threads, thread => Assert.NotNull(thread.Registers));
            Assert.All(target.Modules, module => Assert.NotNull(module.Name));
            Assert.True(target.Problems.Count == 0, $"{path}: {string.Join("; ", target.Problems)}");
        }
    }

    [Fact]
    public void A_broken_stream_harms_no_other()
    {
        var dump = new DumpBuilder().WithSystem();
        // More threads than fit, a module whose name is past the end, a stream past the end, an unused entry with nonsense in it.
        dump.Add(3, BitConverter.GetBytes(1000u));
        dump.WithModules((0x1000, 0x1000, "good", []), (0x2000, 0x1000, "bad", []));
        dump.Add(0x999, new byte[4], statedSize: 0x10000);
        dump.Add(0, new byte[4], statedSize: uint.MaxValue);
        byte[] bytes = dump.ToArray();
        int list = (int)BitConverter.ToUInt32(bytes, 32 + 24 + 8);
        DumpBuilder.Put32(bytes, list + 4 + 108 + 20, 0x00FFFFFF);
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(bytes));
        Assert.Empty(target.Threads);
        Assert.Equal(["good", null], target.Modules.Select(module => module.Name));
        Assert.Equal(["ThreadListStream", "ModuleListStream", "0x999"], target.Problems.Select(problem => problem.StreamName));
        Assert.Equal([1, 2, 3], target.Problems.Select(problem => problem.StreamIndex));
        Assert.Equal("x64", target.System!.Architecture);
        Assert.Equal([7u, 3u, 4u, 0x999u, 0u], ((UserMinidumpTarget)target).Streams.Select(stream => stream.Type));
    }

    [Theory]
    [InlineData(0, "x86", false)]
    [InlineData(5, "arm", false)]
    [InlineData(9, "x64", true)]
    [InlineData(12, "arm64", true)]
    [InlineData(0x8003, "arm64", true)]
    [InlineData(0x7777, "0x7777", false)]
    public void Processors_have_names(ushort architecture, string name, bool wide)
    {
        using DumpTarget target = DumpFile.Open(new DumpBuilder().WithSystem(architecture).ToSource());
        Assert.Equal((name, wide), (target.System!.Architecture, target.System.Is64Bit));
    }

    [Theory]
    [InlineData(2, "windows")]
    [InlineData(0x8101, "macos")]
    [InlineData(0x8102, "ios")]
    [InlineData(0x8201, "linux")]
    [InlineData(0x8203, "android")]
    [InlineData(0x9999, "0x9999")]
    public void Systems_have_names(uint platform, string name)
    {
        using DumpTarget target = DumpFile.Open(new DumpBuilder().WithSystem(platform: platform).ToSource());
        Assert.Equal(name, target.System!.OperatingSystem);
    }

    // Architecture, size of the context, and where the instruction and stack pointers lie in it: from winnt.h and minidump_format.h.
    [Theory]
    [InlineData(0, 716, 184, 196, 4, 0)]
    [InlineData(9, 1232, 0xF8, 0x98, 8, 0)]
    [InlineData(9, 3000, 0xF8, 0x98, 8, 0)]
    [InlineData(5, 416, 0x40, 0x38, 4, 0x200000)]
    [InlineData(5, 368, 64, 56, 4, 0x40000000)]
    [InlineData(12, 912, 0x108, 0x100, 8, 0x400000)]
    [InlineData(0x8003, 796, 8 + (32 * 8), 8 + (31 * 8), 8, 0)]
    public void Registers_come_from_the_context_of_the_processor(ushort architecture, int size, int instruction, int stack, int width, uint flags)
    {
        byte[] context = new byte[size];
        DumpBuilder.Put32(context, 0, flags);
        ulong ip = width == 8 ? 0x1111_2222_3333_4444UL : 0x3333_4444UL, sp = width == 8 ? 0x5555_6666_7777_8888UL : 0x7777_8888UL;
        for (int i = 0; i < width; i++)
        {
            context[instruction + i] = (byte)(ip >> (8 * i));
            context[stack + i] = (byte)(sp >> (8 * i));
        }

        using DumpTarget target = DumpFile.Open(new DumpBuilder().WithSystem(architecture).WithThreads((1, context), (2, context[..100]), (3, [])).ToSource());
        RegisterSet registers = target.Threads[0].Registers!;
        Assert.Equal((ip, sp), (registers.InstructionPointer.Value, registers.StackPointer.Value));
        Assert.Null(target.Threads[1].Registers);
        Assert.Null(target.Threads[2].Registers);
        Assert.Contains("thread 2", Assert.Single(target.Problems).Reason);
    }

    [Fact]
    public void Symbol_ids_have_the_symbol_servers_form()
    {
        byte[] rsds = [.. "RSDS"u8, .. Convert.FromHexString("0102030405060708090A0B0C0D0E0F10"), 0x2A, 0, 0, 0, .. "a.pdb\0"u8];
        byte[] nb10 = [.. "NB10"u8, 0, 0, 0, 0, 0x78, 0x56, 0x34, 0x02, 0x1B, 0, 0, 0, .. "b.pdb\0"u8];
        byte[] elf = [.. "LEpB"u8, .. Convert.FromHexString("ABCDEF0123")];
        using DumpTarget target = DumpFile.Open(new DumpBuilder().WithSystem()
            .WithModules((0x1000, 1, "a", rsds), (0x2000, 1, "b", nb10), (0x3000, 1, "c", elf), (0x4000, 1, "d", [1, 2, 3, 4, 5]), (0x5000, 1, "e", []))
            .ToSource());
        Assert.Equal(["0403020106050807090A0B0C0D0E0F102a", "023456781b", "abcdef0123", null, null], target.Modules.Select(module => module.CodeView?.Id));
        Assert.Equal(["a.pdb", "b.pdb", null], target.Modules.Take(3).Select(module => module.CodeView?.FileName));
        Assert.Empty(target.Problems);
    }

    [Fact]
    public void The_process_id_comes_from_misc_info_or_else_from_linux()
    {
        var status = new DumpBuilder().WithSystem(platform: 0x8201);
        byte[] misc = new byte[24];
        DumpBuilder.Put32(misc, 0, 24);
        DumpBuilder.Put32(misc, 8, 77);
        status.Add(15, misc);
        status.Add(0x47670004, [.. "Name:\tx\nPPid:\t5\nTgid:\t6\nPid:\t1234\n"u8]);
        using DumpTarget target = DumpFile.Open(status.ToSource());
        Assert.Equal(1234u, target.ProcessId);
        using DumpTarget nothing = DumpFile.Open(Dumps.Quiet().ToSource());
        Assert.Null(nothing.ProcessId);
        using DumpTarget crash = DumpFile.Open(Dumps.Crash().ToSource());
        Assert.Equal(4711u, crash.ProcessId);
    }

    [Theory]
    [InlineData(@"C:\Windows\System32\ntdll.dll", "ntdll")]
    [InlineData("/usr/lib/libc.so.6", "libc.so")]
    [InlineData("linux-gate.so", "linux-gate")]
    [InlineData("noextension", "noextension")]
    [InlineData(".hidden", ".hidden")]
    [InlineData(null, "")]
    public void Short_names_drop_path_and_extension(string? name, string expected) =>
        Assert.Equal(expected, new TargetModule(name, 0, 0, 0, 0, null).ShortName);
}
