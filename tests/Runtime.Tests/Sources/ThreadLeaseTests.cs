namespace Tephra.Tests.Sources;

public sealed unsafe class ThreadLeaseTests : IDisposable
{
    private readonly byte[] _bytes = new byte[10_000];
    private readonly TempFile _file;

    public ThreadLeaseTests()
    {
        new Random(5).NextBytes(_bytes);
        _file = new TempFile(_bytes);
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public void All_bytes_of_the_file_can_be_read()
    {
        using var source = ByteSource.Map(_file.Path);
        using var lease = source.HoldForThread();
        for (var offset = 0; offset <= _bytes.Length - 8; offset++) Assert.Equal(BitConverter.ToUInt64(_bytes, offset), Read(lease, offset));
    }

    [Fact]
    public void A_window_is_read_by_its_own_offsets()
    {
        using var source = ByteSource.Map(_file.Path);
        using var lease = source.Slice(100, 20).HoldForThread();
        Assert.Equal(BitConverter.ToUInt64(_bytes, 112), Read(lease, 12));
    }

    [Fact]
    public void Without_a_mapped_file_nothing_is_read()
    {
        using var lease = ByteSource.FromMemory(_bytes).HoldForThread();
        Assert.Null(Read(lease, 0));
    }

    [Fact]
    public void Another_thread_reads_nothing_even_if_it_renews()
    {
        using var source = ByteSource.Map(_file.Path);
        using var lease = source.HoldForThread();
        Assert.NotNull(Read(lease, 0));
        ulong? others = 0;
        var other = new Thread(() => others = Read(lease, 0));
        other.Start();
        other.Join();
        Assert.Null(others);
        Assert.NotNull(Read(lease, 0));
    }

    [Fact]
    public void Deep_in_the_stack_the_thread_is_still_the_thread()
    {
        using var source = ByteSource.Map(_file.Path);
        using var lease = source.HoldForThread();
        Assert.Equal(200, Descend(lease, 200));

        static int Descend(ThreadLease lease, int depth)
        {
            Span<byte> frame = stackalloc byte[1000];
            frame[0] = Read(lease, 0) is null ? (byte)0 : (byte)1;
            return depth == 0 ? 0 : Descend(lease, depth - 1) + frame[0];
        }
    }

    // However the stack moves under the reads, no more than 1,024 go by between two looks at the file.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void While_the_stack_moves_too_the_lease_must_be_renewed(bool isOnTheWayDown)
    {
        byte here;
        using var source = ByteSource.Map(_file.Path);
        using var lease = source.HoldForThread();
        var reads = 0;
        if (isOnTheWayDown) lease.Renew(&here);
        Descend(100, ref reads);
        Assert.InRange(reads, 1, 1024);

        void Descend(int depth, ref int reads)
        {
            byte here;
            if (isOnTheWayDown) ReadOn(&here, ref reads);
            if (depth > 0) Descend(depth - 1, ref reads);
            else if (!isOnTheWayDown) lease.Renew(&here);
            if (!isOnTheWayDown) ReadOn(&here, ref reads);
        }

        void ReadOn(void* local, ref int reads)
        {
            for (var i = 0; i < 40 && lease.Enter(local) is not null; i++, reads++) lease.Leave();
        }
    }

    [Fact]
    public void After_its_end_nothing_is_read_and_the_source_can_go()
    {
        var source = ByteSource.Map(_file.Path);
        var lease = source.HoldForThread();
        Assert.NotNull(Read(lease, 0));
        source.Dispose();
        Assert.NotNull(Read(lease, 0));
        lease.Dispose();
        lease.Dispose();
        Assert.Null(Read(lease, 0));
        Assert.Throws<ObjectDisposedException>(source.HoldForThread);
    }

    [Fact]
    public void A_file_that_was_truncated_is_not_read_once_the_lease_is_renewed()
    {
        using var source = ByteSource.Map(_file.Path);
        using var lease = source.HoldForThread();
        Assert.NotNull(Read(lease, 0));
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows does not let a mapped file be truncated.");
        _file.SetLength(5000);
        var reads = 0;
        for (; lease.Enter(&reads) is not null; lease.Leave()) Assert.True(++reads <= 1024);
        lease.Renew(&reads);
        Assert.True(lease.Enter(&reads) is null);
        Assert.Throws<KaitaiSourceChangedException>(() => source.Read(0, new byte[8]));
    }

    // What holds the file as long as it is used must not keep others from seeing that it shrank; what holds it for a piece of work may.
    [Theory]
    [InlineData("thread", true)]
    [InlineData("for good", true)]
    [InlineData("work", false)]
    public void Who_holds_the_file_for_good_leaves_others_checking(string how, bool isChecked)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows does not let a mapped file be truncated.");
        using var source = ByteSource.Map(_file.Path);
        using IDisposable held = how == "thread" ? source.HoldForThread() : source.Hold(forGood: how == "for good");
        _file.SetLength(5000);
        var error = Record.Exception(() => new KaitaiStream(source).OpenReader(0).Close());
        Assert.Equal(isChecked, error is KaitaiSourceChangedException);
        held.Dispose();
        Assert.Throws<KaitaiSourceChangedException>(() => new KaitaiStream(source).OpenReader(0).Close());
    }

    [Fact]
    public void It_can_end_in_another_thread_while_this_one_reads()
    {
        for (var round = 0; round < 200; round++)
        {
            var source = ByteSource.Map(_file.Path);
            var lease = source.HoldForThread();
            var begun = false;
            var ender = new Thread(() =>
            {
                SpinWait.SpinUntil(() => Volatile.Read(ref begun));
                source.Dispose();
                lease.Dispose();
            });
            ender.Start();
            // Were the file let go of under a read, the process would end.
            var expected = BitConverter.ToUInt64(_bytes, 5000);
            for (var last = Read(lease, 5000); last is not null; last = Read(lease, 5000))
            {
                Assert.Equal(expected, last);
                Volatile.Write(ref begun, true);
            }

            Assert.True(begun);
            ender.Join();
        }
    }

    private static ulong? Read(ThreadLease lease, long offset)
    {
        byte here;
        var bytes = lease.Enter(&here);
        if (bytes is null)
        {
            lease.Renew(&here);
            bytes = lease.Enter(&here);
            if (bytes is null) return null;
        }

        var value = *(ulong*)(bytes + offset);
        lease.Leave();
        return value;
    }
}
