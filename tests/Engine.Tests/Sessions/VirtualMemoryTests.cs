namespace Tephra.Engine.Tests;

public sealed class VirtualMemoryTests
{
    private static readonly byte[] A = Dumps.Fill(0x100, 1);
    private static readonly byte[] B = Dumps.Fill(0x80, 2);
    private static readonly byte[] C = Dumps.Fill(0x20, 3);

    // 0x1000..0x10FF A, 0x1100..0x117F B (touches A), hole, 0x2000..0x201F C.
    private static readonly DumpBuilder Dump = new DumpBuilder()
        .WithSystem()
        .WithThreads((1, DumpBuilder.Context64(0, 0)))
        .WithMemory((0x2000, C), (0x1000, A), (0x1100, B));

    [Theory]
    [InlineData(0x1000, 0x180, 0x180)]
    [InlineData(0x10F0, 0x20, 0x20)]
    [InlineData(0x10F0, 0x1000, 0x90)]
    [InlineData(0x117F, 0x10, 1)]
    [InlineData(0x2000, 0x20, 0x20)]
    public void Reads_join_neighbours_and_stop_at_holes(ulong address, int wanted, uint expected)
    {
        using DebugClient client = Attached.To(Dump);
        byte[] buffer = new byte[wanted];
        Assert.Equal(HResult.Ok, client.ReadVirtual(address, buffer, out uint read));
        Assert.Equal(expected, read);
        byte[] all = [.. A, .. B];
        byte[] source = address < 0x2000 ? all[(int)(address - 0x1000)..] : C;
        Assert.Equal(source[..(int)read], buffer[..(int)read]);
        Assert.All(buffer[(int)read..], left => Assert.Equal(0, left));
    }

    [Theory]
    [InlineData(0xFFF)]
    [InlineData(0x1180)]
    [InlineData(0x1FFF)]
    [InlineData(0)]
    [InlineData(ulong.MaxValue)]
    public void A_first_byte_in_a_hole_is_a_read_fault(ulong address)
    {
        using DebugClient client = Attached.To(Dump);
        Assert.Equal(unchecked((int)0x8007001E), client.ReadVirtual(address, new byte[4], out uint read));
        Assert.Equal(0u, read);
        Assert.Equal(HResult.Ok, client.ReadVirtual(address, [], out read));
    }

    [Theory]
    [InlineData(0x1000, 0x10, 0x1000, 0x10)]
    [InlineData(0xF00, 0x1000, 0x1000, 0x180)]
    [InlineData(0x1170, 0x2000, 0x1170, 0x10)]
    [InlineData(0x1180, 0x1000, 0x2000, 0x20)]
    [InlineData(0x2010, uint.MaxValue, 0x2010, 0x10)]
    public void The_first_valid_region_in_a_range_is_found(ulong address, uint size, ulong validBase, uint validSize)
    {
        using DebugClient client = Attached.To(Dump);
        Assert.Equal(HResult.Ok, client.GetValidRegionVirtual(address, size, out ulong foundBase, out uint foundSize));
        Assert.Equal((validBase, validSize), (foundBase, foundSize));
    }

    [Theory]
    [InlineData(0x1180, 0x100)]
    [InlineData(0x1000, 0)]
    [InlineData(0x2020, uint.MaxValue)]
    [InlineData(ulong.MaxValue, uint.MaxValue)]
    public void No_valid_region_is_not_found(ulong address, uint size)
    {
        using DebugClient client = Attached.To(Dump);
        Assert.Equal(HResult.NoInterface, client.GetValidRegionVirtual(address, size, out _, out _));
    }

    [Fact]
    public void Validity_changes_at_the_ends_of_runs()
    {
        using DebugClient client = Attached.To(Dump);
        var changes = new List<ulong>();
        ulong at = 0;
        while (client.GetNextDifferentlyValidOffsetVirtual(at, out ulong next) == HResult.Ok)
            changes.Add(at = next);
        Assert.Equal([0x1000, 0x1180, 0x2000, 0x2020], changes);
        Assert.Equal(HResult.NoInterface, client.GetNextDifferentlyValidOffsetVirtual(at, out _));
    }

    [Fact]
    public void Pointers_have_the_targets_size_and_are_sign_extended()
    {
        byte[] bytes = new byte[16];
        DumpBuilder.Put64(bytes, 0, 0x80000001_90000002);
        using DebugClient wide = Attached.To(new DumpBuilder().WithSystem().WithMemory((0x1000, bytes)));
        var pointers = new ulong[2];
        Assert.Equal(HResult.Ok, wide.ReadPointersVirtual(0x1000, pointers));
        Assert.Equal([0x80000001_90000002, 0], pointers);
        using DebugClient narrow = Attached.To(new DumpBuilder().WithSystem(architecture: 0).WithMemory((0x1000, bytes)));
        Assert.Equal(HResult.Ok, narrow.ReadPointersVirtual(0x1000, pointers));
        Assert.Equal([0xFFFFFFFF_90000002, 0xFFFFFFFF_80000001], pointers);
        Assert.Equal(HResult.False, narrow.IsPointer64Bit());
        Assert.Equal(HResult.ReadFault, narrow.ReadPointersVirtual(0x100E, pointers));
    }

    [Fact]
    public void Memory_list_and_memory64_list_are_one_address_space()
    {
        byte[] list64 = new byte[16 + 32 + 8];
        DumpBuilder.Put64(list64, 0, 2);
        // The directory's size is the header and the descriptors: the payload that follows is no part of the stream.
        DumpBuilder.Put64(list64, 16, 0x1010);
        DumpBuilder.Put64(list64, 24, 4);
        DumpBuilder.Put64(list64, 32, 0x1008);
        DumpBuilder.Put64(list64, 40, 4);
        "abcdwxyz"u8.CopyTo(list64.AsSpan(48));
        var dump = new DumpBuilder().WithSystem().WithMemory((0x100A, [1, 2, 3, 4, 5, 6]));
        dump.Add(9, list64, statedSize: 48);
        byte[] file = dump.ToArray();
        int at = file.AsSpan().IndexOf("abcdwxyz"u8);
        DumpBuilder.Put64(file, at - 40, (ulong)at);
        using DebugSession session = DebugSession.Open(ByteSource.FromMemory(file));
        Assert.Empty(session.Problems);
        Assert.Equal(new MemorySummary(3, 14), session.Target.MemorySummary);
        byte[] buffer = new byte[20];
        Assert.Equal(12, session.Memory.Read(0x1008, buffer));
        Assert.Equal([(byte)'w', (byte)'x', 1, 2, 3, 4, 5, 6, .. "abcd"u8], buffer[..12]);
        Assert.Equal([new AddressRange(0x1008, 0x1013)], session.Memory.Ranges);
    }

    [Fact]
    public void Many_threads_read_the_same_target()
    {
        using DebugSession session = DebugSession.Open(Dump.ToSource());
        byte[] all = [.. A, .. B];
        Parallel.For(0, 2000, i =>
        {
            byte[] buffer = new byte[0x180 - (i % 0x180)];
            Assert.Equal(buffer.Length, session.Memory.Read(0x1000 + (ulong)(i % 0x180), buffer));
            Assert.Equal(all[(i % 0x180)..], buffer);
        });
    }
}
