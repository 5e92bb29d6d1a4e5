using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Pieces of a small dump that overlap, with other bytes in each: the stack answers before the page at the fault, that before the blocks, and of these the first.</summary>
public sealed class TriageOverlapTests
{
    private static readonly KernelFacts X64 = KernelDumps.X64 with { StackPointer = 0xFFFFF804_83334440 };
    private static readonly KernelFacts X86 = KernelDumps.X86 with { StackPointer = 0x82B7A440 };

    public static TheoryData<bool> Forms => [true, false];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_first_in_the_file_s_order_answers(bool wide)
    {
        KernelFacts facts = wide ? X64 : X86;
        ulong stack = facts.StackPointer;
        var file = new TriageDumpFile(facts)
        {
            CallStack = Of(0x11, 0x100),
            DataPage = (stack + 0x80, Of(0x22, 0x100)),
            Blocks =
            [
                (stack + 0x140, Of(0x33, 0x100)), // its first half is in the page
                (stack - 0x40, Of(0x44, 0x400)), // around all of them
                (stack + 0x3B0, Of(0x55, 0x20)), // half behind the block before it
                (stack - 0x40, Of(0x66, 0x10)), // hidden
            ],
        };
        byte[] expected = [.. Of(0x44, 0x40), .. Of(0x11, 0x100), .. Of(0x22, 0x80), .. Of(0x33, 0xC0), .. Of(0x44, 0x180), .. Of(0x55, 0x10)];
        Assert.Equal(0x410, expected.Length);
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("overlap", ByteSource.FromMemory(file.ToArray())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        byte[] actual = new byte[0x420];
        Assert.Equal((0, 0x410u), (client.ReadVirtual(stack - 0x40, actual, out uint read), read));
        Assert.Equal(expected, actual[..0x410]);
        Assert.Equal(unchecked((int)0x8007001E), client.ReadVirtual(stack - 0x41, actual, out _));
        Assert.Equal(unchecked((int)0x8007001E), client.ReadVirtual(stack + 0x3D0, actual, out _));
        // One byte at each seam, so that no read starts in the run before.
        foreach (int at in (ReadOnlySpan<int>)[0, 0x3F, 0x40, 0x13F, 0x140, 0x1BF, 0x1C0, 0x27F, 0x280, 0x3FF, 0x400, 0x40F])
        {
            Assert.Equal(0, client.ReadVirtual(stack - 0x40 + (ulong)at, actual.AsSpan(0, 1), out _));
            Assert.Equal((at, expected[at]), (at, actual[0]));
        }

        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(file.ToArray()));
        AddressRange run = Assert.Single(target.Memory.Ranges);
        Assert.Equal((stack - 0x40, stack + 0x3CF), (run.First.Value, run.Last.Value));
    }

    private static byte[] Of(byte value, int length) => [.. Enumerable.Repeat(value, length)];
}
