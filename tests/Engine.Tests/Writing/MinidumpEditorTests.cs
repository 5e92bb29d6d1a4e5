using System.Text;

namespace Tephra.Engine.Tests;

public sealed class MinidumpEditorTests
{
    private const uint Own = 0x12345678;

    [Fact]
    public void Without_an_edit_the_bytes_are_the_same()
    {
        foreach (string path in SharedFiles.UserDumps())
        {
            using MinidumpEditor editor = MinidumpEditor.Open(path);
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(editor.ToArray()), path);
        }
    }

    [Fact]
    public void An_added_stream_leaves_all_but_the_header_untouched()
    {
        byte[] before = BuiltDumps.Crash().ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(before));
        IReadOnlyList<DumpStream> old = editor.Streams;
        Assert.Equal(old.Count, editor.AddCommentW("später"));
        Assert.Equal(old, editor.Streams.SkipLast(1));
        byte[] after = editor.ToArray();
        Assert.Equal(before[32..], after[32..before.Length]);
        using UserMinidumpTarget target = BuiltDumps.Open(after);
        Assert.Empty(target.Problems);
        Assert.Equal(editor.Streams, target.Streams);
        byte[] comment = new byte[target.Streams[^1].Size];
        target.ReadStream(target.Streams[^1], 0, comment);
        Assert.Equal("später\0", Encoding.Unicode.GetString(comment));
        Assert.Equal(0u, target.Streams[^1].Offset % 8);
    }

    [Fact]
    public void An_unused_entry_is_taken_first_and_the_directory_stays()
    {
        byte[] before = Dumps.Crash().ToArray();
        var builder = Dumps.Crash();
        builder.Add(0, []);
        builder.Add(Own, [9]);
        before = builder.ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(before));
        int unused = editor.Streams.Count - 2;
        Assert.Equal(unused, editor.AddCommentA("here"));
        byte[] after = editor.ToArray();
        Assert.Equal(before[..32], after[..32]);
        int entry = 32 + (12 * unused);
        Assert.Equal(before[32..entry], after[32..entry]);
        Assert.Equal(before[(entry + 12)..], after[(entry + 12)..before.Length]);
        using UserMinidumpTarget target = BuiltDumps.Open(after);
        Assert.Equal("here\0", Encoding.ASCII.GetString(BuiltDumps.Stream(target, 10)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_replaced_stream_stays_where_there_is_room(int length)
    {
        byte[] before = BuiltDumps.Crash().ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(before));
        DumpStream old = editor.Streams.First(stream => stream.Type == Own);
        editor.ReplaceStream(old.Index, Dumps.Fill(length, 1));
        DumpStream now = editor.Streams[old.Index];
        Assert.Equal((uint)length, now.Size);
        Assert.Equal(length <= 5, now.Offset == old.Offset);
        byte[] after = editor.ToArray();
        Assert.Equal(length <= 5 ? before.Length : (before.Length + 7) / 8 * 8 + 6, after.Length);
        using UserMinidumpTarget target = BuiltDumps.Open(after);
        Assert.Equal(Dumps.Fill(length, 1), BuiltDumps.Stream(target, Own));
        // What is left of the old bytes is gone.
        int left = length <= 5 ? length : 0;
        Assert.All(after[((int)old.Offset + left)..((int)old.Offset + 5)], b => Assert.Equal(0, b));
        Assert.Equal(target.Streams, editor.Streams);
    }

    [Fact]
    public void A_removed_stream_leaves_no_trace()
    {
        byte[] before = BuiltDumps.Crash().ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(before));
        DumpStream gone = editor.Streams.First(stream => stream.Type == 10);
        editor.RemoveStream(gone.Index);
        byte[] after = editor.ToArray();
        using UserMinidumpTarget target = BuiltDumps.Open(after);
        Assert.Empty(target.Problems);
        Assert.Null(target.FindStream(10));
        Assert.Equal(before.Length, after.Length);
        Assert.DoesNotContain("plain", Encoding.ASCII.GetString(after));
        Assert.Equal(9, target.Streams.Count + 1);
        int end = 32 + (12 * (target.Streams.Count + 1));
        Assert.All(after[(end - 12)..end], b => Assert.Equal(0, b));
        Assert.Equal(before[end..(int)gone.Offset], after[end..(int)gone.Offset]);
        Assert.Equal(before[(int)(gone.Offset + gone.Size)..], after[(int)(gone.Offset + gone.Size)..]);
        // Its entry is free for another stream.
        editor.AddCommentA("x");
        Assert.Equal(before.Length, editor.ToArray().AsSpan(0, before.Length).Length);
        Assert.Equal(32u, BitConverter.ToUInt32(editor.ToArray(), 12));
    }

    [Fact]
    public void A_removed_stream_keeps_what_another_one_needs()
    {
        DumpBuilder builder = Dumps.Quiet();
        int shared = builder.Add(Own, Dumps.Fill(16, 5));
        byte[] dump = builder.ToArray();
        uint rva = BitConverter.ToUInt32(dump, 32 + (12 * shared) + 8);
        // A thread's context inside the stream.
        uint threads = BitConverter.ToUInt32(dump, 32 + 12 + 8);
        DumpBuilder.Put32(dump, (int)threads + 4 + 40, 8);
        DumpBuilder.Put32(dump, (int)threads + 4 + 44, rva + 4);
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(dump));
        editor.RemoveStream(shared);
        byte[] after = editor.ToArray();
        byte[] expected = Dumps.Fill(16, 5);
        expected.AsSpan(0, 4).Clear();
        expected.AsSpan(12).Clear();
        Assert.Equal(expected, after[(int)rva..((int)rva + 16)]);
    }

    [Fact]
    public void Patched_memory_changes_in_every_list_and_nowhere_else()
    {
        DumpBuilder builder = Dumps.Crash().WithMemory((0x1080, Dumps.Fill(0x10, 8)));
        byte[] before = builder.ToArray();
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(before));
        editor.PatchMemory(0x107E, [1, 2, 3, 4]);
        byte[] after = editor.ToArray();
        using UserMinidumpTarget target = BuiltDumps.Open(after);
        Assert.Equal([1, 2, 3, 4], BuiltDumps.Memory(target, 0x107E, 4));
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(6, before.Zip(after).Count(pair => pair.First != pair.Second));
        DumpWriteException error = Assert.Throws<DumpWriteException>(() => editor.PatchMemory(0x10FE, [1, 2, 3, 4]));
        Assert.Contains("0x1100 is not among its memory", error.Message);
        Assert.Equal(after, editor.ToArray());
    }

    [Fact]
    public void The_file_that_was_opened_may_be_saved_over()
    {
        using var file = new TempFile(BuiltDumps.Crash().ToArray());
        using (MinidumpEditor editor = MinidumpEditor.Open(file.Path))
        {
            editor.AddStream(Own + 1, Dumps.Fill(1000, 1));
            editor.Save(file.Path);
        }

        using var target = (UserMinidumpTarget)DumpFile.Open(file.Path);
        Assert.Equal(Dumps.Fill(1000, 1), BuiltDumps.Stream(target, Own + 1));
    }

    [Fact]
    public void What_is_no_minidump_is_refused()
    {
        Assert.Throws<DebugEngineException>(() => MinidumpEditor.Open(ByteSource.FromMemory(new byte[100])));
        Assert.Throws<FileNotFoundException>(() => MinidumpEditor.Open("no-such-file.dmp"));
        using MinidumpEditor editor = MinidumpEditor.Open(Dumps.Crash().ToSource());
        Assert.Throws<ArgumentOutOfRangeException>(() => editor.RemoveStream(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => editor.AddStream(0, [1]));
    }
}
