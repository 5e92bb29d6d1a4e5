using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine.Tests;

public sealed class RequestTests
{
    private const uint Type = 0x12345;
    private static readonly byte[] Content = Dumps.Fill(100, 5);

    [Fact]
    public void Structures_have_their_documented_size()
    {
        Assert.Equal(32, Unsafe.SizeOf<DebugReadUserMinidumpStream>());
        Assert.Equal(16, Marshal.OffsetOf<DebugReadUserMinidumpStream>(nameof(DebugReadUserMinidumpStream.Buffer)));
        Assert.Equal(24, Marshal.OffsetOf<DebugReadUserMinidumpStream>(nameof(DebugReadUserMinidumpStream.BufferSize)));
        Assert.Equal(28, Marshal.OffsetOf<DebugReadUserMinidumpStream>(nameof(DebugReadUserMinidumpStream.BufferUsed)));
        Assert.Equal(ExceptionRecord64.Size, Unsafe.SizeOf<ExceptionRecord64>());
        Assert.Equal(160, Unsafe.SizeOf<LastEventInfoException>());
        Assert.Equal(64, Unsafe.SizeOf<DebugModuleParameters>());
    }

    // Columns: stream, flags, offset, room; result, bytes used (99: field untouched).
    [Theory]
    [InlineData(Type, 0, 0, 100, 0, 100)]
    [InlineData(Type, 0, 0, 200, 0, 100)]
    [InlineData(Type, 0, 0, 40, 1, 40)]
    [InlineData(Type, 0, 60, 40, 0, 40)]
    [InlineData(Type, 0, 60, 30, 1, 30)]
    [InlineData(Type, 0, 100, 10, 0, 0)]
    [InlineData(Type, 0, 101, 10, HResult.InvalidArgument, 99)]
    [InlineData(Type, 1, 0, 100, HResult.InvalidArgument, 99)]
    [InlineData(Type + 1, 0, 0, 100, HResult.NoInterface, 99)]
    [InlineData(Type + 2, 0, 0, 10, 0, 0)]
    public unsafe void Reading_a_stream_keeps_to_the_table(uint type, uint flags, ulong offset, int room, int expected, uint used)
    {
        using DebugClient client = Attached.To(Dump());
        byte[] through = new byte[room];
        byte[] beside = new byte[room];
        fixed (byte* pointer = through)
        {
            // As with DbgEng: the structure holds a pointer. And for those without one: the output buffer.
            foreach (bool byPointer in (bool[])[true, false])
            {
                byte[] input = new byte[32];
                DumpBuilder.Put32(input, 0, type);
                DumpBuilder.Put32(input, 4, flags);
                DumpBuilder.Put64(input, 8, offset);
                DumpBuilder.Put64(input, 16, byPointer ? (ulong)pointer : 0);
                DumpBuilder.Put32(input, 24, (uint)room);
                DumpBuilder.Put32(input, 28, 99);
                int result = client.Request(DebugRequest.ReadUserMinidumpStream, input, byPointer ? [] : beside, out _);
                Assert.Equal(expected, result);
                Assert.Equal(used, BitConverter.ToUInt32(input, 28));
            }
        }

        if (expected is 0 or 1)
            Assert.Equal(Content[(int)offset..(int)(offset + used)], through[..(int)used]);
        Assert.Equal(through, beside);
    }

    [Fact]
    public void Reading_a_stream_checks_its_buffers()
    {
        using DebugClient client = Attached.To(Dump());
        byte[] output = new byte[10];
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.ReadUserMinidumpStream, new byte[28], output, out _));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.ReadUserMinidumpStream, new byte[36], output, out _));
        byte[] input = new byte[32];
        DumpBuilder.Put32(input, 0, Type);
        DumpBuilder.Put32(input, 24, 10);
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.ReadUserMinidumpStream, input, [], out _));
        var typed = new DebugReadUserMinidumpStream { StreamType = Type, Offset = 95 };
        Assert.Equal(HResult.Ok, client.ReadUserMinidumpStream(ref typed, output));
        Assert.Equal(5u, typed.BufferUsed);
        Assert.Equal(Content[95..], output[..5]);
    }

    [Fact]
    public void The_first_of_equal_streams_answers()
    {
        DumpBuilder dump = Dump();
        dump.Add(Type, [1, 2, 3]);
        using DebugClient client = Attached.To(dump);
        var request = new DebugReadUserMinidumpStream { StreamType = Type };
        Assert.Equal(HResult.Ok, client.ReadUserMinidumpStream(ref request, new byte[100]));
        Assert.Equal(100u, request.BufferUsed);
    }

    [Fact]
    public void The_stored_exception_answers_three_requests()
    {
        using DebugClient client = Attached.To(Dump());
        byte[] context = new byte[1232];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.TargetExceptionContext, [], context, out uint size));
        Assert.Equal(1232u, size);
        Assert.Equal(Dumps.Code + 0x10, BitConverter.ToUInt64(context, 0xF8));
        Assert.Equal(HResult.False, client.Request(DebugRequest.TargetExceptionContext, [], new byte[1000], out _));
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.TargetExceptionContext, [], new byte[2000], out size));
        Assert.Equal(1232u, size);
        byte[] thread = new byte[4];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.TargetExceptionThread, [], thread, out _));
        Assert.Equal(20u, BitConverter.ToUInt32(thread));
        byte[] record = new byte[152];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.TargetExceptionRecord, [], record, out size));
        Assert.Equal(152u, size);
        Assert.Equal(Dumps.AccessViolation, BitConverter.ToUInt32(record));
        Assert.Equal(0xDEADul, BitConverter.ToUInt64(record, 40));
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.TargetExceptionRecord, [], [], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.TargetExceptionRecord, [], new byte[151], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.TargetExceptionThread, new byte[1], thread, out _));
    }

    [Fact]
    public void Without_an_exception_those_requests_find_nothing()
    {
        using DebugClient client = Attached.To(Dumps.Quiet());
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionContext, [], new byte[1232], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionThread, [], new byte[4], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionRecord, [], new byte[152], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.MiscInformation, [], new byte[24], out _));
        Assert.Equal(HResult.NoInterface, client.GetStoredEventInformation(out _, out _, out _, [], out _, [], out _));
    }

    [Fact]
    public void Misc_information_is_the_stream()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        byte[] misc = new byte[24];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.MiscInformation, [], misc, out uint size));
        Assert.Equal(24u, size);
        Assert.Equal(4711u, BitConverter.ToUInt32(misc, 8));
        Assert.Equal(HResult.False, client.Request(DebugRequest.MiscInformation, [], new byte[12], out size));
        Assert.Equal(24u, size);
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.MiscInformation, [], [], out _));
    }

    [Fact]
    public void The_events_code_is_what_lies_at_its_instruction()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        byte[] offset = new byte[8];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.GetCapturedEventCodeOffset, [], offset, out _));
        Assert.Equal(Dumps.Code + 0x10, BitConverter.ToUInt64(offset));
        byte[] code = new byte[64];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.ReadCapturedEventCodeStream, [], code, out uint size));
        Assert.Equal(64u, size);
        Assert.Equal(Dumps.Fill(0x100, 3)[0x10..0x50], code);
    }

    [Fact]
    public void Small_requests_answer_and_the_others_say_that_they_do_not()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        byte[] versions = new byte[8];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.GetWin32MajorMinorVersions, [], versions, out _));
        Assert.Equal(10u, BitConverter.ToUInt32(versions));
        byte[] machine = new byte[4];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.GetModuleArchitecture, BitConverter.GetBytes(1), machine, out _));
        Assert.Equal(0x8664u, BitConverter.ToUInt32(machine));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.GetModuleArchitecture, BitConverter.GetBytes(2), machine, out _));
        Assert.Equal(HResult.Fail, client.Request(DebugRequest.LiveUserNonInvasive, [], [], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request((DebugRequest)41, [], [], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request((DebugRequest)uint.MaxValue, [], [], out _));
        Assert.Equal(HResult.NotImplemented, client.Request(DebugRequest.SetParentHwnd, [], [], out _));
    }

    private static DumpBuilder Dump()
    {
        DumpBuilder dump = Dumps.Crash();
        dump.Add(Type, Content);
        dump.Add(Type + 2, []);
        return dump;
    }
}
