namespace Tephra.Engine.Tests;

/// <summary>Eight bytes of a mapped dump are read on a way of their own, which must not outlive what allows it.</summary>
public sealed class PointerReadTests : IDisposable
{
    private const ulong Address = 0x2000;

    private readonly TempFile _first = Dump(1);
    private readonly TempFile _second = Dump(2);

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    [Fact]
    public void Pointers_are_read_at_every_place_up_to_the_end_of_a_range()
    {
        using DebugClient client = Attach(_first);
        byte[] expected = Dumps.Fill(0x2000, 1);
        for (int i = 0; i <= 0x1FF8; i++) Assert.Equal((HResult.Ok, BitConverter.ToUInt64(expected, i), 8u), Read(client, Address + (ulong)i));
        Assert.Equal((HResult.Ok, expected[^1], 1u), Read(client, Address + 0x1FFF));
        Assert.Equal((unchecked((int)0x8007001E), 0ul, 0u), Read(client, Address - 1));
        Assert.Equal((unchecked((int)0x8007001E), 0ul, 0u), Read(client, Address + 0x2000));
        Assert.Equal((unchecked((int)0x8007001E), 0ul, 0u), Read(client, ulong.MaxValue));
    }

    [Fact]
    public void The_current_system_answers()
    {
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFile(_first.Path));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(_second.Path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        AssertReads(client, 1);
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        AssertReads(client, 2);
        Assert.Equal(HResult.Ok, client.SetCurrentSystemId(0));
        AssertReads(client, 1);
        Assert.Equal(HResult.Ok, client.SetCurrentSystemId(1));
        AssertReads(client, 2);
    }

    [Fact]
    public void After_the_session_nothing_is_read()
    {
        using DebugClient client = Attach(_first);
        AssertReads(client, 1);
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        Assert.Equal(HResult.Unexpected, Read(client, Address).Result);

        // Nor once another dump is open whose event has not come.
        Assert.Equal(HResult.Ok, client.OpenDumpFile(_second.Path));
        Assert.Equal(HResult.Unexpected, Read(client, Address).Result);
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        AssertReads(client, 2);
    }

    [Fact]
    public void A_wait_that_ends_the_session_ends_reads()
    {
        using DebugClient client = Attach(_first);
        AssertReads(client, 1);
        Assert.Equal(HResult.Unexpected, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(HResult.Unexpected, Read(client, Address).Result);
    }

    [Theory]
    [InlineData(DebugEnd.Disconnect)]
    [InlineData(DebugEnd.Reentrant)]
    public void A_client_that_was_disabled_reads_nothing(DebugEnd end)
    {
        using DebugClient client = Attach(_first);
        AssertReads(client, 1);
        Assert.Equal(HResult.Ok, client.EndSession(end));
        Assert.Equal(HResult.Unexpected, Read(client, Address).Result);
    }

    [Fact]
    public void Another_thread_reads_nothing()
    {
        using DebugClient client = Attach(_first);
        AssertReads(client, 1);
        int result = HResult.Ok;
        var other = new Thread(() => result = Read(client, Address).Result);
        other.Start();
        other.Join();
        Assert.Equal(HResult.Unexpected, result);
        AssertReads(client, 1);
    }

    [Fact]
    public void Before_the_event_of_a_second_dump_callbacks_read_nothing()
    {
        using DebugClient client = Attach(_first);
        AssertReads(client, 1);
        Assert.Equal(HResult.Ok, client.OpenDumpFile(_second.Path));
        var reader = new ReadingCallbacks(client);
        client.SetEventCallbacks(reader);
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(HResult.Unexpected, reader.Results[0]);
        Assert.Equal(HResult.Ok, reader.Results[^1]);
        AssertReads(client, 2);
    }

    [Fact]
    public void A_dump_of_a_32_bit_process_takes_addresses_extended_by_their_sign()
    {
        using var file = new TempFile(new DumpBuilder().WithSystem(0).WithMemory((0x8000_0000, Dumps.Fill(0x100, 3))).ToArray());
        using DebugClient client = Attach(file);
        ulong expected = BitConverter.ToUInt64(Dumps.Fill(0x100, 3));
        Assert.Equal((HResult.Ok, expected, 8u), Read(client, 0x8000_0000));
        Assert.Equal((HResult.Ok, expected, 8u), Read(client, 0xFFFF_FFFF_8000_0000));
        Assert.Equal((HResult.Ok, expected, 8u), Read(client, 0x8000_0000));
    }

    private static void AssertReads(DebugClient client, byte seed)
    {
        // The second read is the one that finds all prepared.
        for (int i = 0; i < 3; i++) Assert.Equal((HResult.Ok, BitConverter.ToUInt64(Dumps.Fill(0x2000, seed)), 8u), Read(client, Address));
    }

    private static (int Result, ulong Value, uint Read) Read(DebugClient client, ulong address)
    {
        Span<byte> buffer = stackalloc byte[8];
        int result = client.ReadVirtual(address, buffer, out uint read);
        return (result, BitConverter.ToUInt64(buffer), read);
    }

    private static DebugClient Attach(TempFile file)
    {
        var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFile(file.Path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        return client;
    }

    private static TempFile Dump(byte seed) => new(new DumpBuilder().WithSystem().WithMemory((Address, Dumps.Fill(0x2000, seed))).ToArray());

    private sealed class ReadingCallbacks(DebugClient client) : DebugBaseEventCallbacks
    {
        public List<int> Results { get; } = [];

        public override int GetInterestMask(out DebugEventKinds mask)
        {
            mask = DebugEventKinds.ChangeEngineState;
            return HResult.Ok;
        }

        public override void ChangeEngineState(DebugEngineChanges flags, ulong argument) => Results.Add(Read(client, Address).Result);
    }
}
