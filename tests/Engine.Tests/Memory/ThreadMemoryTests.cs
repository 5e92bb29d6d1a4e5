namespace Tephra.Engine.Tests;

public sealed unsafe class ThreadMemoryTests : IDisposable
{
    private const int FileLength = 0x5000;
    private readonly string _path = Path.GetTempFileName();
    private readonly ByteSource _source;

    public ThreadMemoryTests()
    {
        File.WriteAllBytes(_path, new byte[FileLength]);
        _source = ByteSource.Map(_path);
    }

    public void Dispose()
    {
        _source.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void Multiples_of_eight_in_whole_pages_are_found_once_they_were_prepared()
    {
        using ThreadMemory memory = Create(new(0x1000, 0x2FFF, 0x100), new(0x3000, 0x3007, 0x4000));
        Assert.True(memory.Locate(0x1008) < 0);
        Prepare(memory, 0x1008);
        Assert.Equal(0x108, memory.Locate(0x1008));
        Assert.Equal(0x20F8, memory.Locate(0x2FF8));
        Assert.All(new ulong[] { 0xFF8, 0x1001, 0x2FFC, 0x3000, (1ul << 30) + 0x1008, ulong.MaxValue }, address => Assert.True(memory.Locate(address) < 0));
    }

    // Reads through the pointer are not checked again: a page that is not wholly in the file must not be found.
    [Theory]
    [InlineData(FileLength - 0x1000, true)]
    [InlineData(FileLength - 0x1000 + 1, false)]
    [InlineData(FileLength, false)]
    [InlineData(1L << 40, false)]
    public void Only_pages_within_the_file_are_found(long place, bool isFound)
    {
        using ThreadMemory memory = Create(new MemorySegment(0x1000, 0x1FFF, place));
        Prepare(memory, 0x1000);
        Assert.Equal(isFound, memory.Locate(0x1000) >= 0);
        Assert.Equal(isFound, memory.Locate(0x1FF8) >= 0);
    }

    [Fact]
    public void Another_gigabyte_in_the_same_slot_is_not_taken_for_it()
    {
        using ThreadMemory memory = Create(new(0x1000, 0x1FFF, 0x100), new((1024ul << 30) + 0x1000, (1024ul << 30) + 0x1FFF, 0x2000));
        Prepare(memory, 0x1000);
        Prepare(memory, (1024ul << 30) + 0x1000);
        Assert.Equal(0x100, memory.Locate(0x1000));
        Assert.True(memory.Locate((1024ul << 30) + 0x1000) < 0);
    }

    private ThreadMemory Create(params MemorySegment[] segments) => new(new PageMap(new MemoryRangeMap(segments)), _source.HoldForThread(), _source.Length);

    private static void Prepare(ThreadMemory memory, ulong address)
    {
        byte here;
        memory.Prepare(address, &here);
    }
}
