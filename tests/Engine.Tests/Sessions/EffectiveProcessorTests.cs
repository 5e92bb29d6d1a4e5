using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>The effective processor, and the 32-bit half of threads on 64-bit Windows.</summary>
public sealed class EffectiveProcessorTests
{
    // DumpBuilder's first thread has its environment block here; TlsSlots[1] is at 0x1488 of it, WOW64_CONTEXT at 4 of what that leads to.
    private const ulong Slot = 0x7000_1488, Area = 0x8000_0000;

    [Fact]
    public void X86_shows_the_32_bit_half_of_a_thread()
    {
        using DebugClient client = Attached.To(Wow64());
        var log = new CallbackLog();
        client.SetEventCallbacks(log);
        Assert.Equal((HResult.Ok, 0x8664u), (client.GetEffectiveProcessorType(out ImageFileMachine type), (uint)type));
        Assert.Equal(HResult.Ok, client.SetEffectiveProcessorType(ImageFileMachine.I386));
        Assert.Equal((HResult.Ok, 0x14Cu), (client.GetEffectiveProcessorType(out type), (uint)type));
        Assert.Equal((HResult.Ok, 0x8664u), (client.GetActualProcessorType(out type), (uint)type));
        Assert.Equal((HResult.Ok, 0x8664u), (client.GetExecutingProcessorType(out type), (uint)type));
        Assert.Equal(HResult.False, client.IsPointer64Bit());
        Assert.Equal((HResult.Ok, 0x40_1234ul), (client.GetInstructionOffset(out ulong instruction), instruction));
        Assert.Equal((HResult.Ok, 0x12_F000ul), (client.GetStackOffset(out ulong stack), stack));
        Assert.Equal(HResult.Ok, client.GetIndexByName("eip", out _));
        Assert.Equal(HResult.NoInterface, client.GetIndexByName("rip", out _));
        byte[] context = new byte[716];
        Assert.Equal((HResult.Ok, 716u), (client.GetThreadContext(context, out uint used), used));
        Assert.Equal(CpuContextBytes.Of(KernelFacts.I386, 0x40_1234, 0x12_F000), context);
        Assert.Equal(HResult.False, client.GetThreadContext(new byte[715], out _));

        Assert.Equal(HResult.Ok, client.SetEffectiveProcessorType(ImageFileMachine.I386));
        Assert.Equal(HResult.Ok, client.SetEffectiveProcessorType(ImageFileMachine.Amd64));
        Assert.Equal((HResult.Ok, Dumps.Code), (client.GetInstructionOffset(out instruction), instruction));
        Assert.Equal(HResult.Ok, client.IsPointer64Bit());
        // Told where it changes.
        Assert.Equal(["ChangeEngineState(EffectiveProcessor, 14c)", "ChangeEngineState(EffectiveProcessor, 8664)"], log.Lines);
    }

    [Fact]
    public void A_thread_without_such_a_half_has_no_registers_there()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.SetEffectiveProcessorType(ImageFileMachine.I386));
        Assert.Equal(HResult.NoInterface, client.GetInstructionOffset(out _));
        Assert.Equal(HResult.NoInterface, client.GetThreadContext(new byte[716], out _));
        // The stored event has its own context, whatever registers are shown for.
        Assert.Equal((HResult.Ok, 1232u), (client.Request(DebugRequest.TargetExceptionContext, [], new byte[1232], out uint size), size));
    }

    // Columns: what is put where the slot is, the context's flags; whether it is taken for a context.
    [Theory]
    [InlineData(Area, 0x0001_0007u, true)]
    [InlineData(Area, 0x8801_003Fu, true)] // bits that tell how it was got
    [InlineData(Area, 0x0010_000Fu, false)] // x64's
    [InlineData(Area, 0u, false)]
    [InlineData(0ul, 0x0001_0007u, false)]
    [InlineData(0x9000_0000ul, 0x0001_0007u, false)] // memory that is not there
    [InlineData(ulong.MaxValue - 1, 0x0001_0007u, false)]
    public void Only_what_says_that_it_is_one_is_taken_for_a_context(ulong pointer, uint flags, bool expected)
    {
        using var target = DumpFile.Open(Wow64(pointer, flags).ToSource(), ownsSource: true);
        Wow64Context? context = target.ReadWow64Context(target.Threads[0]);
        Assert.Equal(expected, context is not null);
        if (expected)
            Assert.Equal((0x40_1234ul, flags), (context!.Registers.InstructionPointer.Value, BitConverter.ToUInt32(context.Context.Span)));
    }

    [Theory]
    [InlineData((ushort)9, 2u, new[] { 0x8664u, 0x14Cu })]
    [InlineData((ushort)9, 0x8201u, new[] { 0x8664u })] // Linux
    [InlineData((ushort)0, 2u, new[] { 0x14Cu })]
    [InlineData((ushort)12, 2u, new[] { 0xAA64u })]
    public void The_choice_is_among_the_possible_ones(ushort architecture, uint platform, uint[] expected)
    {
        using DebugClient client = Attached.To(new DumpBuilder().WithSystem(architecture, platform).WithMemory((0x1000, [1])));
        Assert.Equal((HResult.Ok, (uint)expected.Length), (client.GetNumberPossibleExecutingProcessorTypes(out uint number), number));
        var types = new ImageFileMachine[expected.Length];
        Assert.Equal(HResult.Ok, client.GetPossibleExecutingProcessorTypes(0, types));
        Assert.Equal(expected, types.Select(type => (uint)type));
        Assert.Equal(HResult.InvalidArgument, client.GetPossibleExecutingProcessorTypes(1, types));
        foreach (ImageFileMachine type in Enum.GetValues<ImageFileMachine>())
        {
            Assert.Equal(expected.Contains((uint)type) ? HResult.Ok : HResult.InvalidArgument, client.SetEffectiveProcessorType(type));
            client.GetEffectiveProcessorType(out ImageFileMachine effective);
            Assert.Contains((uint)effective, expected);
        }
    }

    [Fact]
    public void A_kernel_has_one_and_nothing_is_chosen_before_the_event()
    {
        using var client = new DebugClient();
        Assert.Equal(HResult.Unexpected, client.SetEffectiveProcessorType(ImageFileMachine.I386));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("kernel", ByteSource.FromMemory(KernelDumps.All["triage-x64-blobs"]())));
        Assert.Equal(HResult.Unexpected, client.SetEffectiveProcessorType(ImageFileMachine.I386));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal(HResult.InvalidArgument, client.SetEffectiveProcessorType(ImageFileMachine.I386));
        Assert.Equal(HResult.Ok, client.SetEffectiveProcessorType(ImageFileMachine.Amd64));
    }

    private static DumpBuilder Wow64(ulong pointer = Area, uint flags = 0x0001_0007)
    {
        byte[] area = [0x4C, 0x01, 0, 0, .. CpuContextBytes.Of(KernelFacts.I386, 0x40_1234, 0x12_F000)];
        BitConverter.TryWriteBytes(area.AsSpan(4), flags);
        return new DumpBuilder().WithSystem().WithThreads((10, DumpBuilder.Context64(Dumps.Code, 0x1000)))
            .WithMemory((Slot, BitConverter.GetBytes(pointer)), (Area, area));
    }
}
