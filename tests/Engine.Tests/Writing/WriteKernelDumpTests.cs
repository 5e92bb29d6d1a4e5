using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Kernel dumps of each kind, written as each kind: equal pages, or a refusal.</summary>
public sealed class WriteKernelDumpTests
{
    private const int Refused = unchecked((int)0x80004005);

    private static readonly string[] Complete = ["full-x64", "full-x86", "full-arm64-blobs", "bitmap-full-x64", "bitmap-full-x86", "rdmp-10-blobs"];
    private static readonly string[] Kernel = ["bitmap-kernel-x64", "bitmap-kernel-arm64-blobs", "rdmp-8", "summary-x64", "summary-x86"];

    private static readonly KernelDumpKind[] WholeKinds = [KernelDumpKind.Full, KernelDumpKind.BitmapFull, KernelDumpKind.CompleteMemory, KernelDumpKind.KernelAndUserMemory];

    public static MatrixTheoryData<string, KernelDumpKind> Whole => new(Complete, WholeKinds);

    [Theory]
    [MemberData(nameof(Whole))]
    public void All_pages_of_a_complete_dump_are_written(string name, KernelDumpKind kind)
    {
        byte[] written = Write(KernelDumps.All[name](), new DumpWriteOptions { KernelKind = kind, Comment = "again" }, out int result)!;
        Assert.Equal(0, result);
        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(written));
        AssertSame(target, kind);
        Assert.Equal("again", target.Kernel.Comment);
        if (name.EndsWith("-blobs", StringComparison.Ordinal) && kind != KernelDumpKind.KernelAndUserMemory)
            Assert.Equal(KernelDumps.Blobs, written[^KernelDumps.Blobs.Length..]);
    }

    [Theory]
    [InlineData(KernelDumpKind.BitmapKernel)]
    [InlineData(KernelDumpKind.KernelMemory)]
    public void All_pages_of_a_kernel_dump_are_written(KernelDumpKind kind)
    {
        foreach (string name in Kernel)
        {
            byte[] written = Write(KernelDumps.All[name](), new DumpWriteOptions { KernelKind = kind }, out int result)!;
            Assert.Equal((name, 0), (name, result));
            using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(written));
            AssertSame(target, kind);
        }
    }

    [Theory]
    [InlineData(DebugQualifier.FullDump)]
    [InlineData(DebugQualifier.ActiveDump)]
    public void More_than_a_kernel_dump_holds_is_refused(DebugQualifier qualifier)
    {
        foreach (string name in Kernel)
        {
            Assert.Null(Write(KernelDumps.All[name](), new DumpWriteOptions { Qualifier = qualifier }, out int result));
            Assert.Equal((name, Refused), (name, result));
        }
    }

    [Theory]
    [InlineData("triage-x64-blobs")]
    [InlineData("triage-x86-blobs")]
    [InlineData("header-x64")]
    public void More_than_a_small_dump_holds_is_refused(string name)
    {
        foreach (DebugQualifier qualifier in (ReadOnlySpan<DebugQualifier>)[DebugQualifier.Dump, DebugQualifier.FullDump, DebugQualifier.ActiveDump])
        {
            Assert.Null(Write(KernelDumps.All[name](), new DumpWriteOptions { Qualifier = qualifier }, out int result));
            Assert.Equal(Refused, result);
        }
    }

    // Their tables are no tables: which pages are the kernel's can't be told.
    [Fact]
    public void The_kernel_s_part_of_a_complete_dump_without_tables_is_refused()
    {
        foreach (string name in Complete)
        {
            Assert.Null(Write(KernelDumps.All[name](), new DumpWriteOptions { Qualifier = DebugQualifier.Dump }, out int result));
            Assert.Equal((name, Refused), (name, result));
        }
    }

    [Fact]
    public void A_small_dump_of_a_small_dump_is_that_dump_with_another_comment()
    {
        byte[] source = KernelDumps.All["triage-x64-blobs"]();
        byte[] written = Write(source, new DumpWriteOptions { Comment = "new" }, out _)!;
        Assert.Equal(source.Length, written.Length);
        const int comment = 0xFB0, size = 128;
        Assert.Equal(source[..comment], written[..comment]);
        Assert.Equal("new\0"u8.ToArray(), written[comment..(comment + 4)]);
        Assert.Equal(source[(comment + size)..], written[(comment + size)..]);
    }

    [Fact]
    public void A_header_alone_can_be_written_of_everything()
    {
        foreach ((string name, Func<byte[]> make) in KernelDumps.All)
        {
            byte[] written = Write(make(), new DumpWriteOptions { KernelKind = KernelDumpKind.Header }, out int result)!;
            Assert.Equal((name, 0), (name, result));
            using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(written));
            Assert.Equal(3u, target.Kernel.DumpType);
            Assert.Equal(target.Kernel.Is64Bit ? 0x2000 : 0x1000, written.Length);
        }
    }

    [Theory]
    [InlineData(0x1u, null, null)]
    [InlineData(0u, 7u, null)]
    [InlineData(0u, null, "größer")]
    public void Flags_of_minidumps_and_unknown_kinds_are_refused(uint flags, uint? kind, string? comment)
    {
        var options = new DumpWriteOptions { Format = (DebugFormat)flags, KernelKind = (KernelDumpKind?)kind, Comment = comment, Qualifier = DebugQualifier.FullDump };
        Assert.Null(Write(KernelDumps.All["full-x64"](), options, out int result));
        Assert.Equal(unchecked((int)0x80070057), result);
    }

    private static void AssertSame(KernelDumpTarget target, KernelDumpKind kind)
    {
        Assert.Equal((uint)kind, target.Kernel.DumpType);
        Assert.DoesNotContain(target.Problems, problem => problem.StreamName == "physical memory");
        PhysicalMemory memory = target.PhysicalMemory!;
        Assert.Equal((ulong)KernelDumps.Pages.Count, memory.PageCount);
        byte[] page = new byte[4096];
        foreach ((ulong number, byte[] bytes) in KernelDumps.Pages)
        {
            Assert.True(memory.TryReadExactly(number * 4096, page), $"page 0x{number:x}");
            Assert.Equal(bytes, page);
        }

        Assert.Equal(PhysicalPages.Runs(KernelDumps.Pages), Runs(memory));
    }

    private static List<(ulong First, ulong Count)> Runs(PhysicalMemory memory)
    {
        var runs = new List<(ulong First, ulong Count)>();
        for (ulong page = 0; memory.TryFindPages(page, out ulong first, out ulong count); page = first + count)
            runs.Add((first, count));
        return runs;
    }

    private static byte[]? Write(byte[] source, DumpWriteOptions options, out int result)
    {
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(source));
        using var stream = new MemoryStream();
        result = 0;
        try
        {
            target.WriteDump(stream, options);
            return stream.ToArray();
        }
        catch (DebugEngineException error)
        {
            result = error.HResult;
            return null;
        }
    }
}
