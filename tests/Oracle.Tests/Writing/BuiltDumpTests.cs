using Tephra.Engine;
using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>A dump made from nothing but objects, as LLDB and obj2yaml see it.</summary>
public sealed class BuiltDumpTests
{
    private const ulong Base = 0x7FF6_1000_0000;
    private const ulong Code = Base + 0x1000;
    private const ulong Stack = 0x12_3450;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lldb_opens_it_with_all_that_was_put_in(bool isWide)
    {
        using var file = new TempDump();
        Build(isWide).Save(file.Path);
        LldbFacts facts = Lldb.Run(file.Path, [Code, Stack, Stack + 0x30, Stack + 0x40, 0x9000]);
        Assert.Equal("x86_64", facts.Architecture);
        Assert.Equal([10u, 20u], facts.Threads.Select(thread => thread.Id));
        Assert.Equal([Code + 1, Code + 0x10], facts.Threads.Select(thread => thread.ProgramCounter!.Value));
        Assert.Null(facts.Threads[0].StopReason);
        Assert.Equal(new LldbStopReason(0xC0000005, Code + 0x10), LldbStopReason.Parse(facts.Threads[1].StopReason!));
        Assert.Equal([new LldbModule(Base, @"C:\app\app.exe"), new LldbModule(0x7FFC_0000_0000, @"C:\Windows\ntdll.dll")], facts.Modules);
        Assert.Equal(Bytes(16, 3), facts.Memory[Code]);
        Assert.Equal(Bytes(0x40, 1)[..16], facts.Memory[Stack]);
        Assert.Equal(Bytes(0x40, 1)[0x30..], facts.Memory[Stack + 0x30]);
        Assert.Null(facts.Memory[0x9000]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lldb_reads_every_register(bool isWide)
    {
        Program.Require("lldb", "lldb");
        using var file = new TempDump();
        Build(isWide).Save(file.Path);
        ProgramResult result = Program.Run("lldb", ["--no-use-colors", "-c", file.Path, "-b", "-o", "thread select 1", "-o", "register read"]);
        foreach ((string name, ulong value) in (ReadOnlySpan<(string, ulong)>)[("rax", 0xA1), ("rbx", 0xB0B), ("rsp", Stack), ("r15", 0xF15), ("rip", Code + 1)])
            Assert.Matches($@"{name} = 0x0*{value:x}\b", result.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Obj2yaml_reads_all_its_streams(bool isWide)
    {
        Program.Require("obj2yaml", "llvm");
        using var file = new TempDump();
        Build(isWide).Save(file.Path);
        ObjYamlMinidump yaml = ObjYaml.Run(file.Path)!;
        string[] expected = ["SystemInfo", "MiscInfo", "ThreadList", "ModuleList", "Exception", "CommentA", "CommentW", "0x12345678", isWide ? "Memory64List" : "MemoryList"];
        Assert.Equal(expected, yaml.Streams.Select(stream => stream["Type"].Text));
        Assert.Equal([10ul, 20ul], yaml.Threads.Select(thread => thread["Thread Id"].Number));
        Assert.Equal(Bytes(0x40, 1), yaml.Threads[0]["Stack"]["Content"].Bytes);
        Assert.Equal([@"C:\app\app.exe", @"C:\Windows\ntdll.dll"], yaml.Modules.Select(module => module["Module Name"].Text));
        Assert.Equal([(Stack, 0x40ul), (Code, 0x100ul)], yaml.AllMemoryRanges());
        Assert.Equal("0102030405", yaml.Find("0x12345678")!["Content"].Text);
    }

    private static MinidumpBuilder Build(bool isWide)
    {
        var builder = new MinidumpBuilder(new TargetSystem(9, 2, 10, 0, 19045, 8, 1, "Service Pack 1")) { UsesMemory64List = isWide };
        builder.SetProcess(4711);
        builder.AddThread(new MinidumpThread(10) { Context = Context(Code + 1), StackStart = Stack, Stack = Bytes(0x40, 1), Teb = 0x7000 });
        builder.AddThread(new MinidumpThread(20) { Context = Context(Code + 2) });
        builder.AddModule(new MinidumpModule(@"C:\app\app.exe", Base, 0x10000)
        {
            TimeDateStamp = 77,
            CodeView = MinidumpCodeView.Pdb70(System.Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), 3, "app.pdb"),
        });
        builder.AddModule(new MinidumpModule(@"C:\Windows\ntdll.dll", 0x7FFC_0000_0000, 0x2000));
        builder.SetException(new MinidumpException(20, 0xC0000005, Code + 0x10) { Parameters = [1, 0xDEAD], Context = Context(Code + 0x10) });
        builder.AddMemory(Code, Bytes(0x100, 3));
        builder.AddCommentA("plain");
        builder.AddCommentW("größer");
        builder.AddStream(0x12345678, [1, 2, 3, 4, 5]);
        return builder;
    }

    private static byte[] Context(ulong rip)
    {
        ContextAmd64 context = ContextAmd64.Read(new byte[1232]);
        context.ContextFlags = 0x10000F;
        (context.Rax, context.Rbx, context.R15, context.Rsp, context.Rip) = (0xA1, 0xB0B, 0xF15, Stack, rip);
        return context.ToArray();
    }

    private static byte[] Bytes(int length, int seed) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7) + seed))];
}
