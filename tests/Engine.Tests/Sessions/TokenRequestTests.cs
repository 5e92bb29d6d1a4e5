using System.Buffers.Binary;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>What tokens of a dump answer (QUERY_INFO_TOKEN).</summary>
public sealed class TokenRequestTests
{
    private const uint Privileges = 3, Type = 8, Statistics = 10;

    [Fact]
    public void A_token_of_Windows_7_tells_its_privileges_and_statistics()
    {
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFile(Shared.Require("dumps", "plaso", "WER1090.tmp.mdmp")));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        byte[] handle = new byte[8];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.OpenProcessToken, [], handle, out _));
        byte[] privileges = new byte[1000];
        Assert.Equal((HResult.Ok, 364u), (Query(client, handle, Privileges, privileges, out uint size), size));
        // 30 privileges, the first of them SeCreateTokenPrivilege (2), which is off.
        Assert.Equal([30, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], privileges[..16]);
        Assert.Equal((HResult.False, 364u), (Query(client, handle, Privileges, new byte[363], out size), size));
        byte[] statistics = new byte[56];
        Assert.Equal((HResult.Ok, 56u), (Query(client, handle, Statistics, statistics, out size), size));
        // The logon session of the system itself, 0x3E7; a primary token, of four groups and 30 privileges.
        Assert.Equal((0x3E7ul, 1u, 4u, 30u), (BitConverter.ToUInt64(statistics, 8), BitConverter.ToUInt32(statistics, 24), BitConverter.ToUInt32(statistics, 40), BitConverter.ToUInt32(statistics, 44)));
        Assert.Equal(HResult.InvalidArgument, Query(client, handle, Statistics, new byte[57], out _));
        byte[] type = new byte[4];
        Assert.Equal((HResult.Ok, 4u), (Query(client, handle, Type, type, out size), size));
        Assert.Equal([1, 0, 0, 0], type);
        // The user is told with pointers by NtQueryInformationToken.
        Assert.Equal(HResult.NotImplemented, Query(client, handle, 1, new byte[1000], out _));
        Assert.Equal(HResult.NotImplemented, Query(client, handle, 0, new byte[1000], out _));
    }

    // Columns: what of the token is changed, to what; the result for its statistics.
    [Theory]
    [InlineData(-1, 0u, HResult.Ok)]
    [InlineData(-4, 16u, HResult.NotImplemented)] // a head that is not known
    [InlineData(16 + 32, 71u, HResult.NotImplemented)] // privileges inside of the head
    [InlineData(16 + 32, 0xFFFF_FFF0u, HResult.NotImplemented)] // behind the token
    [InlineData(16 + 36, 15u, HResult.NotImplemented)] // not as many as they count
    [InlineData(16 + 44, 55u, HResult.NotImplemented)] // statistics too short
    [InlineData(72 + 16 + 44, 2u, HResult.NotImplemented)] // the counts disagree
    public void Nothing_is_read_into_a_form_that_is_not_known(int at, uint value, int expected)
    {
        byte[] stream = new byte[16 + 144];
        uint[] head = [160, 1, 16, 72, 144, 4711, 0, 0];
        for (int i = 0; i < head.Length; i++) Put(stream, 4 * i, head[i]);
        // Of the token: privileges (one, of 16 bytes) behind the head, statistics of 56 bytes behind these.
        (int At, uint Value)[] token = [(16 + 32, 72), (16 + 36, 16), (16 + 40, 88), (16 + 44, 56), (72, 1), (88 + 44, 1)];
        foreach (var (offset, number) in token) Put(stream, 16 + offset, number);
        if (at != -1) Put(stream, 16 + at, value);
        DumpBuilder dump = Dumps.Crash();
        dump.Add(19, stream);
        using DebugClient client = Attached.To(dump);
        byte[] handle = new byte[8];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.OpenProcessToken, [], handle, out _));
        Assert.Equal(expected, Query(client, handle, Statistics, new byte[56], out _));
    }

    private static int Query(DebugClient client, byte[] handle, uint informationClass, byte[] answer, out uint size) =>
        client.Request(DebugRequest.QueryInfoToken, (byte[])[.. handle, .. BitConverter.GetBytes(informationClass)], answer, out size);

    private static void Put(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
