namespace Tephra.Engine.Tests;

/// <summary>Every request by its number: what it takes, what it gives, and on which dumps.</summary>
public sealed class RequestNumberTests
{
    private const int Ok = 0, Cut = 1;
    private const int NotImplemented = unchecked((int)0x80004001), NotFound = unchecked((int)0x80004002), Fail = unchecked((int)0x80004005);
    private const int Unexpected = unchecked((int)0x8000FFFF), Invalid = unchecked((int)0x80070057);

    private static readonly uint[] Answered = [0, 1, 2, 3, 6, 7, 8, 10, 11, 21, 22, 24, 25, 26, 27, 28, 29, 30, 33, 38];

    [Fact]
    public void The_others_are_not_implemented_or_not_there()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        for (uint number = 0; number <= 40; number++)
            Assert.Equal((number, !Answered.Contains(number)), (number, client.Request((DebugRequest)number, [], new byte[8], out _) == NotImplemented));
        Assert.Equal(Invalid, client.Request((DebugRequest)41, [], [], out _));
    }

    [Fact]
    public void Without_a_target_that_delivered_its_event_all_are_unexpected()
    {
        using var client = new DebugClient();
        for (uint number = 0; number <= 41; number++)
            Assert.Equal(Unexpected, client.Request((DebugRequest)number, [], [], out _));
        client.OpenDumpSource("dump", Dumps.Crash().ToSource());
        for (uint number = 0; number <= 41; number++)
            Assert.Equal(Unexpected, client.Request((DebugRequest)number, [], [], out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(21)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(33)]
    public void Input_is_refused_where_none_is_taken(uint number)
    {
        using DebugClient client = Attached.To(Full());
        Assert.Equal(Invalid, client.Request((DebugRequest)number, new byte[4], [], out _));
    }

    // Columns: number, bytes in (their first is 1 of a module's index, or a handle), room for the answer; result, size told.
    [Theory]
    [InlineData(0, 0, 0, Cut, 0)]
    [InlineData(1, 0, 1232, Ok, 1232)]
    [InlineData(1, 0, 2000, Ok, 1232)]
    [InlineData(1, 0, 1231, Cut, 1232)]
    [InlineData(1, 0, 0, Ok, 1232)]
    [InlineData(2, 0, 4, Ok, 4)]
    [InlineData(2, 0, 0, Ok, 4)]
    [InlineData(2, 0, 3, Invalid, 0)]
    [InlineData(2, 0, 5, Invalid, 0)]
    [InlineData(3, 0, 152, Ok, 152)]
    [InlineData(3, 0, 151, Invalid, 0)]
    [InlineData(3, 0, 153, Invalid, 0)]
    [InlineData(6, 0, 8, Ok, 8)]
    [InlineData(6, 0, 7, Invalid, 0)]
    [InlineData(6, 0, 9, Invalid, 0)]
    [InlineData(8, 0, 0, Ok, 0)]
    [InlineData(10, 0, 8, Ok, 8)]
    [InlineData(10, 0, 4, Invalid, 0)]
    [InlineData(10, 0, 9, Invalid, 0)]
    [InlineData(11, 0, 64, Ok, 64)]
    [InlineData(11, 0, 100, Ok, 64)]
    [InlineData(11, 0, 63, Cut, 64)]
    [InlineData(11, 0, 0, Ok, 64)]
    [InlineData(21, 0, 8192, NotFound, 0)]
    [InlineData(22, 8192, 0, NotFound, 0)]
    [InlineData(24, 0, 100, Ok, 32)]
    [InlineData(24, 0, 32, Ok, 32)]
    [InlineData(24, 0, 31, Cut, 32)]
    [InlineData(24, 0, 0, Ok, 32)]
    [InlineData(25, 0, 24, Ok, 24)]
    [InlineData(25, 0, 23, Cut, 24)]
    [InlineData(26, 0, 8, Ok, 8)]
    [InlineData(26, 0, 0, Ok, 8)]
    [InlineData(26, 0, 4, Invalid, 0)]
    [InlineData(27, 0, 8, Ok, 8)]
    [InlineData(27, 0, 12, Invalid, 0)]
    [InlineData(28, 8, 8, Invalid, 0)] // handle 1 is not open
    [InlineData(28, 4, 8, Invalid, 0)]
    [InlineData(29, 12, 100, Invalid, 0)] // handle 1 is not open
    [InlineData(29, 8, 100, Invalid, 0)]
    [InlineData(30, 8, 0, Invalid, 0)] // handle 1 is not open
    [InlineData(30, 4, 0, Invalid, 0)]
    [InlineData(33, 0, 0, Fail, 0)]
    [InlineData(38, 4, 4, Ok, 4)]
    [InlineData(38, 4, 0, Ok, 4)]
    [InlineData(38, 4, 8, Invalid, 0)]
    [InlineData(38, 8, 4, Invalid, 0)]
    [InlineData(38, 0, 4, Invalid, 0)]
    public void On_a_user_minidump(uint number, int input, int room, int expected, uint size)
    {
        using DebugClient client = Attached.To(Full());
        byte[] bytes = new byte[input];
        if (input > 0) bytes[0] = 1;
        Assert.Equal((expected, size), (client.Request((DebugRequest)number, bytes, new byte[room], out uint told), told));
    }

    [Theory]
    [InlineData(0, 0, 0, Cut, 0)]
    [InlineData(1, 0, 1232, NotFound, 0)]
    [InlineData(2, 0, 4, NotFound, 0)]
    [InlineData(3, 0, 152, NotFound, 0)]
    [InlineData(6, 0, 8, Ok, 8)]
    [InlineData(7, 32, 10, NotFound, 0)]
    [InlineData(8, 0, 0, Ok, 0)]
    [InlineData(21, 0, 8192, Ok, 8192)]
    [InlineData(21, 0, 0, Ok, 8192)]
    [InlineData(21, 0, 8191, Invalid, 0)]
    [InlineData(21, 0, 8193, Invalid, 0)]
    [InlineData(21, 0, 4096, Invalid, 0)]
    [InlineData(22, 8192, 0, Invalid, 0)] // not its signatures
    [InlineData(22, 4096, 0, Invalid, 0)]
    [InlineData(24, 0, 1000, Ok, 80)]
    [InlineData(24, 0, 40, Cut, 80)]
    [InlineData(25, 0, 24, NotFound, 0)]
    [InlineData(26, 0, 8, NotFound, 0)]
    [InlineData(27, 0, 8, NotFound, 0)]
    [InlineData(28, 8, 8, Invalid, 0)]
    [InlineData(29, 12, 8, Invalid, 0)]
    [InlineData(30, 8, 0, Invalid, 0)]
    [InlineData(33, 0, 0, Fail, 0)]
    [InlineData(38, 4, 4, Ok, 4)]
    public void On_a_kernel_dump(uint number, int input, int room, int expected, uint size)
    {
        using var client = new DebugClient();
        client.OpenDumpSource("kernel", ByteSource.FromMemory(new KernelMachine().ToArray()));
        client.WaitForEvent(0, 0);
        byte[] bytes = new byte[input];
        if (number == 7) bytes[24] = 10; // BufferSize
        Assert.Equal((expected, size), (client.Request((DebugRequest)number, bytes, new byte[room], out uint told), told));
    }

    [Fact]
    public void A_process_is_told_by_id_and_name()
    {
        using DebugClient client = Attached.To(Full());
        byte[] block = new byte[32];
        Assert.Equal(Ok, client.Request(DebugRequest.ProcessDescriptors, [], block, out _));
        Assert.Equal((byte[])[0x67, 0x12, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, .. "a\0p\0p\0.\0e\0x\0e\0\0\0"u8], block);
    }

    [Fact]
    public void Processes_of_a_kernel_are_chained_blocks()
    {
        using var client = new DebugClient();
        client.OpenDumpSource("kernel", ByteSource.FromMemory(new KernelMachine().ToArray()));
        client.WaitForEvent(0, 0);
        byte[] blocks = new byte[80];
        Assert.Equal(Ok, client.Request(DebugRequest.ProcessDescriptors, [], blocks, out _));
        Assert.Equal((4u, 16u, 16u, 32u), Entry(blocks, 0));
        Assert.Equal("System\0", System.Text.Encoding.Unicode.GetString(blocks, 16, 14));
        Assert.Equal((1000u, 16u, 32u, 0u), Entry(blocks, 32));
        Assert.Equal("fifteen-letters\0", System.Text.Encoding.Unicode.GetString(blocks, 48, 32));
    }

    [Fact]
    public void A_dump_without_an_id_or_processes_has_no_descriptors()
    {
        using DebugClient client = Attached.To(Dumps.Quiet());
        Assert.Equal(NotFound, client.Request(DebugRequest.ProcessDescriptors, [], new byte[100], out _));
    }

    private static (uint Id, uint Name, uint NameSize, uint Next) Entry(byte[] blocks, int at) =>
        (BitConverter.ToUInt32(blocks, at), BitConverter.ToUInt32(blocks, at + 4), BitConverter.ToUInt32(blocks, at + 8), BitConverter.ToUInt32(blocks, at + 12));

    private static DumpBuilder Full() => Dumps.Crash().WithTokens(4711, 20);
}
