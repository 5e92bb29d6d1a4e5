using Tephra.Formats;

namespace Tephra.Engine.Tests;

public sealed class PayloadMoveTests
{
    private const long Length = 9L << 30;
    private const ulong Address = 0x10_0000;

    [Fact]
    public void In_a_dump_of_nine_gigabytes_the_memory_moves_behind_what_is_added()
    {
        HoleySource dump = Big(out long start);
        using var file = new TempFile();
        long before = GC.GetAllocatedBytesForCurrentThread();
        using (MinidumpEditor editor = MinidumpEditor.Open(dump))
        {
            editor.AddCommentA("big");
            editor.PatchMemory(Address + (8UL << 30), [5, 5]);
            editor.Save(file.Path);
            Assert.All(editor.Streams, stream => Assert.True(stream.Offset < start + 4096));
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 8 << 20, $"{allocated} bytes allocated");
        Assert.True(dump.LargestRead <= 1 << 18, $"{dump.LargestRead} bytes read at once");
        using var target = (UserMinidumpTarget)DumpFile.Open(file.Path);
        Assert.Empty(target.Problems);
        Assert.Equal(start + Length + 4096, target.Length);
        Assert.Equal("big\0"u8, BuiltDumps.Stream(target, 10));
        Assert.Equal(Dumps.Fill(16, 9), BuiltDumps.Memory(target, Address + (ulong)Length - 16, 16));
        Assert.Equal([0, 5, 5, 0], BuiltDumps.Memory(target, Address + (8UL << 30) - 1, 4));
        // The stack lies in the payload, and is found there by its own RVA too.
        Assert.Equal(Dumps.Fill(16, 1), BuiltDumps.Memory(target, 0x1000, 16));
        byte[] stack = new byte[16];
        using ByteSource bytes = ByteSource.Map(file.Path);
        bytes.ReadExactly((long)Assert.Single(target.Threads).Stack.FileOffset, stack);
        Assert.Equal(Dumps.Fill(16, 1), stack);
    }

    [Fact]
    public void What_would_still_be_out_of_reach_is_refused_and_changes_nothing()
    {
        // The memory in MemoryList alone: nothing can move.
        byte[] small = Dumps.Crash().ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(new HoleySource(Length, (0, small)));
        IReadOnlyList<DumpStream> streams = editor.Streams;
        DumpWriteException error = Assert.Throws<DumpWriteException>(() => editor.AddCommentA("x"));
        Assert.Contains("no 32-bit RVA reaches", error.Message);
        Assert.Contains("Memory64List", error.Message);
        Assert.Equal(streams, editor.Streams);
    }

    [Fact]
    public void Streams_of_unknown_kind_forbid_moving_what_lies_behind_the_memory()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.UsesMemory64List = true;
        using MinidumpEditor editor = MinidumpEditor.Open(new HoleySource(Length, (0, builder.ToArray())));
        DumpWriteException error = Assert.Throws<DumpWriteException>(() => editor.AddCommentA("x"));
        Assert.Contains("0x12345678 may refer to that", error.Message);
        // What fits where it was needs no place.
        editor.ReplaceStream(editor.Streams.First(stream => stream.Type == 0x12345678).Index, [1]);
    }

    [Fact]
    public void Nothing_is_put_behind_what_was_cut_off()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        byte[] narrow = builder.ToArray();
        using MinidumpEditor refused = MinidumpEditor.Open(ByteSource.FromMemory(narrow.AsMemory(0, narrow.Length - 8)));
        Assert.Contains("cut off", Assert.Throws<DumpWriteException>(() => refused.AddCommentA("x")).Message);

        builder.UsesMemory64List = true;
        byte[] wide = builder.ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(wide.AsMemory(0, wide.Length - 8)));
        editor.AddCommentW("kept");
        using UserMinidumpTarget target = BuiltDumps.Open(editor.ToArray());
        Assert.Equal(Dumps.Fill(0x101, 1), BuiltDumps.Memory(target, 0x1000, 0x101));
        Assert.False(target.Memory.TryReadExactly(BuiltDumps.Code + 0xF8, new byte[1]));
        Assert.True(target.Memory.TryReadExactly(BuiltDumps.Code + 0xF7, new byte[1]));
    }

    /// <summary>A dump the product built, with its memory made 9 GB long; a stack leads the memory.</summary>
    private static HoleySource Big(out long start)
    {
        var builder = new MinidumpBuilder(BuiltDumps.Windows) { UsesMemory64List = true };
        builder.AddThread(new MinidumpThread(1) { Context = BuiltDumps.Context(1, 2), StackStart = 0x1000, Stack = Dumps.Fill(16, 1) });
        builder.AddMemory(Address, new byte[1]);
        byte[] head = builder.ToArray();
        Minidump.Types.Directory entry = Minidump.Read(head).Directory[^1];
        start = (long)entry.StreamAs_Memory64List!.BaseRva + 16;
        DumpBuilder.Put64(head, (int)entry.Location.Rva + 16 + 16 + 8, (ulong)Length);
        return new HoleySource(start + Length, (0, head), (start + Length - 16, Dumps.Fill(16, 9)));
    }
}
