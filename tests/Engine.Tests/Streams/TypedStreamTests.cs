using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>Which streams are typed, and that real ones are read whole.</summary>
public sealed class TypedStreamTests
{
    // Their structure is not public, or there is none: schemas/README.md states the list.
    private static readonly StreamType[] HonestBytes =
    [
        StreamType.UnusedStream, StreamType.ReservedStream0, StreamType.ReservedStream1, StreamType.JavaScriptDataStream, StreamType.IptTraceStream,
        StreamType.CeStreamNull, StreamType.CeStreamSystemInfo, StreamType.CeStreamException, StreamType.CeStreamModuleList, StreamType.CeStreamProcessList,
        StreamType.CeStreamThreadList, StreamType.CeStreamThreadContextList, StreamType.CeStreamThreadCallStackList, StreamType.CeStreamMemoryVirtualList,
        StreamType.CeStreamMemoryPhysicalList, StreamType.CeStreamBucketParameters, StreamType.CeStreamProcessModuleMap, StreamType.CeStreamDiagnosisList,
        StreamType.LastReservedStream, StreamType.StabilityReportStream,
    ];

    [Fact]
    public void Every_number_with_a_name_is_typed_or_honest_bytes()
    {
        foreach (StreamType type in Enum.GetValues<StreamType>())
        {
            // Larger than the largest fixed stream, and whole numbers of any width, so that each can be read of zeros.
            Minidump dump = Minidump.Read(new HandDump().Bytes(new byte[1376]).End((uint)type).ToArray());
            bool isTyped = dump.Directory[0].Stream is not Minidump.Types.UntypedStream;
            Assert.Equal(!HonestBytes.Contains(type), isTyped);
            using UserMinidumpTarget target = BuiltDumps.Open(new HandDump().End((uint)type).ToArray());
            Assert.Equal(isTyped, target.Streams[0].IsTyped);
        }
    }

    [Fact]
    public void Every_stream_of_every_user_dump_is_typed_and_none_is_lost()
    {
        // A dump cut off at its directory, and one of noise; a stream of Wine's test program, and one of Wine.
        uint[] users = [0x4D595354, 0xFFF0];
        int streams = 0;
        foreach (string path in SharedFiles.UserDumps())
        {
            if (path.Contains("invalid-r", StringComparison.Ordinal))
                continue;
            Minidump dump = Minidump.Read(ByteSource.FromMemory(File.ReadAllBytes(path)));
            foreach (Minidump.Types.Directory entry in dump.Directory)
            {
                streams++;
                Assert.Equal(HonestBytes.Contains(entry.StreamType) || users.Contains((uint)entry.StreamType), entry.Stream is Minidump.Types.UntypedStream);
                // Where its debug information of the linker should be, this dump has a text.
                bool isOverwritten = entry.StreamType == StreamType.LinuxDsoDebug && path.EndsWith("linux_executable_stack.dmp", StringComparison.Ordinal);
                Assert.Equal(isOverwritten ? ["link_maps"] : [], KaitaiTree.TouchAll(entry.Stream).Select(unreadable => unreadable.Id));
            }
        }

        Assert.True(streams > 300, $"{streams} streams");
    }

    [Fact]
    public void Contexts_are_of_the_processor_that_the_dump_names()
    {
        int contexts = 0;
        foreach (string path in SharedFiles.UserDumps())
        {
            if (path.Contains("invalid-r", StringComparison.Ordinal))
                continue;
            Minidump dump = Minidump.Read(ByteSource.FromMemory(File.ReadAllBytes(path)));
            if (dump.Directory.Select(entry => entry.StreamAs_SystemInfo).FirstOrDefault(info => info is not null) is not { } system)
                continue;
            foreach (ThreadList.Types.Thread thread in dump.Directory.SelectMany(entry => entry.StreamAs_ThreadList?.Threads ?? []))
            {
                if (thread.Context is not { } context)
                    continue;
                Context.Enums.Kind kind = system.ProcessorArchitecture switch
                {
                    SystemInfo.Enums.ProcessorArchitecture.Amd64 => Context.Enums.Kind.Amd64,
                    SystemInfo.Enums.ProcessorArchitecture.Intel => Context.Enums.Kind.X86,
                    SystemInfo.Enums.ProcessorArchitecture.Arm64 => Context.Enums.Kind.Arm64,
                    SystemInfo.Enums.ProcessorArchitecture.Arm64Old => Context.Enums.Kind.Arm64Old,
                    _ => Context.Enums.Kind.Unknown,
                };
                Assert.Equal(kind, context.Kind);
                contexts++;
            }
        }

        Assert.True(contexts > 300, $"{contexts} contexts");
    }

    [Theory]
    [InlineData(716, 0, 0x1003Fu, Context.Enums.Kind.X86)]
    [InlineData(1100, 0, 0x1007Fu, Context.Enums.Kind.X86)]
    [InlineData(1232, 48, 0x10001Fu, Context.Enums.Kind.Amd64)]
    [InlineData(1407, 48, 0x10005Fu, Context.Enums.Kind.Amd64)]
    [InlineData(1232, 48, 0u, Context.Enums.Kind.Amd64)]
    [InlineData(416, 0, 0x20000Fu, Context.Enums.Kind.Arm)]
    [InlineData(912, 0, 0x40000Fu, Context.Enums.Kind.Arm64)]
    [InlineData(796, 0, 0x80000006u, Context.Enums.Kind.Arm64Old)]
    [InlineData(368, 0, 0x40000006u, Context.Enums.Kind.ArmBreakpad)]
    [InlineData(700, 0, 0x1003Fu, Context.Enums.Kind.Unknown)]
    [InlineData(2, 0, 0u, Context.Enums.Kind.Unknown)]
    public void A_context_says_whose_it_is(int size, int at, uint flags, Context.Enums.Kind kind)
    {
        byte[] bytes = new byte[size];
        if (size > 4)
            BitConverter.TryWriteBytes(bytes.AsSpan(at), flags);
        Context context = Context.Read(bytes);
        Assert.Equal(kind, context.Kind);
        Assert.Empty(KaitaiTree.TouchAll(context));
        Assert.Equal(bytes, context.ToArray());
    }

    [Fact]
    public void What_stands_behind_a_context_is_read()
    {
        string path = SharedFiles.Get("dumps", "breakpad", "tiny-exe-with-cet-xsave.dmp");
        ThreadList threads = Minidump.Read(File.ReadAllBytes(path)).Directory.Select(entry => entry.StreamAs_ThreadList).First(list => list is not null)!;
        ContextEx extended = threads.Threads[0].Context!.RecordAs_ContextAmd64!.ContextEx!;
        Assert.Equal((-1232, 1392u), (extended.All.Offset, extended.All.Length));
        Assert.Equal((0x800ul, 0x8000000000000800ul), (extended.XsaveArea!.Mask, extended.XsaveArea.CompactionMask));
        Assert.Null(extended.XsaveArea.YmmHigh);
        // As the bytes at 1232 + 80 + 64 of the context say.
        Assert.Equal((1ul, 0xCBC83FEFC8ul), (extended.XsaveArea.CetU!.Ia32CetUMsr, extended.XsaveArea.CetU.Ia32Pl3SspMsr));
    }

    [Theory]
    [InlineData(4u, 4u)]
    [InlineData(4u, 0u)]
    public void The_upper_halves_of_the_vector_registers_are_read(uint mask, uint compaction)
    {
        byte[] bytes = new byte[1232 + 80 + 64 + 256];
        BitConverter.TryWriteBytes(bytes.AsSpan(48), 0x10005F);
        BitConverter.TryWriteBytes(bytes.AsSpan(1232 + 16), 80);
        BitConverter.TryWriteBytes(bytes.AsSpan(1232 + 20), 64 + 256);
        BitConverter.TryWriteBytes(bytes.AsSpan(1232 + 80), mask);
        BitConverter.TryWriteBytes(bytes.AsSpan(1232 + 88), compaction);
        bytes[1232 + 80 + 64 + 16] = 7;
        Context context = Context.Read(bytes);
        Assert.Equal(7ul, context.RecordAs_ContextAmd64!.ContextEx!.XsaveArea!.YmmHigh![1].Low);
        Assert.Empty(KaitaiTree.TouchAll(context));
        Assert.Equal(bytes, context.ToArray());
    }
}
