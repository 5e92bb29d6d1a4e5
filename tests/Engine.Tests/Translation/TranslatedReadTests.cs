using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Reads through valid tables allocate nothing, and many threads read at once.</summary>
[Collection(nameof(MeasuringCollection))]
public sealed class TranslatedReadTests
{
    [Theory]
    [InlineData(PageTableKind.X86)]
    [InlineData(PageTableKind.Pae)]
    [InlineData(PageTableKind.X64)]
    [InlineData(PageTableKind.X64Five)]
    [InlineData(PageTableKind.Arm64)]
    public void Valid_pages_are_read_without_allocating(PageTableKind kind)
    {
        TranslatedMemory memory = PageTableMachine.Open(PageTableScenarios.Of(new PageEntryBits(kind, 7601)));
        ulong at = PageTableScenarios.Kernel(kind), large = at + (PageTableScenarios.Of(new PageEntryBits(kind, 7601)).Span(2) * 32), nothing = at + 0x8000;
        byte[] buffer = new byte[0x3000];
        long allocated = Allocations.Of(() =>
        {
            for (int i = 0; i < 2000; i++)
            {
                if (memory.Read(at, buffer) != 0x3000 || memory.Read(large, buffer.AsSpan(0, 8)) != 8 || memory.Read(nothing, buffer) != 0)
                    Assert.Fail($"read {i}");
                if (memory.Explain(nothing).Kind != MemoryFaultKind.NotPresent)
                    Assert.Fail($"fault {i}");
            }
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Many_threads_read_the_same_memory()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.X64, 19041, 45));
        TranslatedMemory memory = PageTableMachine.Open(image);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            var random = new Random(thread);
            byte[] page = new byte[4096];
            for (int i = 0; i < 2000; i++)
            {
                PageExpectation expected = image.Expectations[random.Next(image.Expectations.Count)];
                int read = memory.Read(expected.Address, page);
                if (expected.Bytes is { } bytes) Assert.True(read == 4096 && bytes.AsSpan().SequenceEqual(page), expected.Name);
                else Assert.Equal((0, expected.Error), (read, PageTableMachine.Name(memory.Explain(expected.Address))));
            }
        });
    }

    [Theory]
    [InlineData(ImageFileMachine.I386, false, 0, PageTableFormat.X86)]
    [InlineData(ImageFileMachine.I386, true, 0, PageTableFormat.X86Pae)]
    [InlineData(ImageFileMachine.Amd64, false, 0, PageTableFormat.X64)]
    [InlineData(ImageFileMachine.Amd64, false, 4, PageTableFormat.X64)]
    [InlineData(ImageFileMachine.Amd64, false, 5, PageTableFormat.X64FiveLevels)]
    [InlineData(ImageFileMachine.Arm64, false, 4, PageTableFormat.Arm64)]
    [InlineData(ImageFileMachine.ArmNt, false, 0, null)]
    [InlineData(ImageFileMachine.Ia64, false, 0, null)]
    public void The_header_tells_the_format(ImageFileMachine machine, bool pae, int levels, PageTableFormat? format) =>
        Assert.Equal(format, TranslationSettings.Of(machine, 19041, pae, levels)?.Format);

    [Fact]
    public void Machines_without_known_tables_say_so()
    {
        var memory = new UntranslatedMemory();
        Assert.Equal((0, MemoryFaultKind.UnsupportedBuild), (memory.Read(0x1000, new byte[1]), memory.Explain(0x1000).Kind));
        Assert.Empty(memory.Ranges);
    }
}
