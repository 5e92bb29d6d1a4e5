using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>What is written of real dumps, as LLDB and obj2yaml see it.</summary>
public sealed class WrittenDumpOracleTests
{
    private const string Full = "wine/full.dmp.xz";
    private const int MostRanges = 4;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Lldb_finds_threads_modules_and_memory_of_what_was_written(string dump)
    {
        if (Lldb.Get(dump).Architecture is not null)
            Compare(dump, DebugFormat.Default);
    }

    [Theory]
    [InlineData(DebugFormat.UserSmallFullMemory)]
    [InlineData(DebugFormat.UserSmallIndirectMemory | DebugFormat.UserSmallDataSegments)]
    [InlineData(DebugFormat.UserSmallModuleHeaders | DebugFormat.UserSmallCodeSegments | DebugFormat.UserSmallProcessThreadData)]
    public void Lldb_finds_them_in_what_was_written_of_full_memory(DebugFormat flags) => Compare(Full, flags);

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Obj2yaml_reads_what_was_written(string dump)
    {
        Program.Require("obj2yaml", "llvm");
        using WrittenDump? written = WrittenDump.TryWrite(dump, DebugFormat.UserSmallHandleData | DebugFormat.UserSmallFullMemoryInfo);
        if (written?.Target is null || ObjYaml.Get(dump) is null)
            return; // WrittenDumpTests and StreamTests say which these are.
        ObjYamlMinidump yaml = ObjYaml.Run(written.Path)!;
        Assert.Equal(written.Target.Threads.Select(thread => (ulong)thread.Id), yaml.Threads.Select(thread => thread["Thread Id"].Number));
        Assert.Equal(written.Target.Modules.Select(module => module.Name), yaml.Modules.Select(module => module["Module Name"].Text));
        Assert.Equal(written.Target.Streams.Count, yaml.Streams.Count);
        Assert.Equal(written.Target.Memory.Ranges.Select(range => (range.First.Value, range.Length)), yaml.AllMemoryRanges());
    }

    private static void Compare(string dump, DebugFormat flags)
    {
        Program.Require("lldb", "lldb");
        using WrittenDump written = WrittenDump.TryWrite(dump, flags)!;
        ulong[] addresses =
        [
            .. written.Target!.Memory.Ranges.Where(range => range.Length >= 32).Take(MostRanges)
                .SelectMany(range => new[] { range.First.Value, range.Last.Value - 15 }).Distinct(),
        ];
        LldbFacts before = Lldb.Get(dump);
        LldbFacts after = Lldb.Run(written.Path, addresses);
        var comparison = new Comparison(dump);
        comparison.Equal("the processor", before.Architecture!, after.Architecture ?? "");
        comparison.Sequence("threads", before.Threads, after.Threads);
        comparison.Sequence("modules", before.Modules, after.Modules);
        byte[] bytes = new byte[16];
        foreach (ulong address in addresses)
        {
            Assert.True(written.Target.Memory.TryReadExactly(address, bytes));
            comparison.Equal($"memory at 0x{address:x}", Convert.ToHexString(bytes), after.Memory[address] is { } read ? Convert.ToHexString(read) : "unreadable");
        }

        comparison.Finish();
    }
}
