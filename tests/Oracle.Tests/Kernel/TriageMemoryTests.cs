using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>
/// Memory of the two real small dumps through the engine: the bytes that stand in the file where rizin's text says, and nothing beside them. The
/// expectation is made of raw bytes here; neither a schema nor the engine has a part in it.
/// </summary>
public sealed partial class TriageMemoryTests
{
    private const int ReadFault = unchecked((int)0x8007001E);

    [Theory]
    [InlineData("triage_x64", 0xffff850429890ee8, 0xe390, 0x2118, 1832, 4)]
    [InlineData("triage_arm64", 0xffffe00e0e4bc4a0, 0xcf50, 0xb60, 680, 1)]
    public void The_stack_and_every_block_read_as_they_stand_in_the_file(string name, ulong stack, int stackOffset, int stackSize, int pieces, int overlaps)
    {
        byte[] file = File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        List<(ulong Address, int Offset, int Size)> captured = ReadPieces(name, file);
        Assert.Equal((stack, stackOffset, stackSize), captured[0]);
        Assert.Equal(pieces, captured.Count);
        int shared = 0;
        using var client = Attach(file, name);
        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(file));
        for (int i = 0; i < captured.Count; i++)
        {
            (ulong address, int offset, int size) = captured[i];
            byte[] expected = file[offset..(offset + size)];
            // Where an earlier piece has the same addresses, that one answers. These dumps have the same bytes in both.
            foreach ((ulong other, int otherOffset, int otherSize) in captured[..i].Where(other => other.Address < address + (ulong)size && address < other.Address + (ulong)other.Size))
            {
                shared++;
                ulong first = Math.Max(address, other), end = Math.Min(address + (ulong)size, other + (ulong)otherSize);
                Assert.Equal(file[(otherOffset + (int)(first - other))..(otherOffset + (int)(end - other))], expected[(int)(first - address)..(int)(end - address)]);
            }

            byte[] actual = new byte[size];
            Assert.Equal((0, (uint)size), (client.ReadVirtual(address, actual, out uint read), read));
            Assert.True(expected.AsSpan().SequenceEqual(actual), $"piece {i} at 0x{address:x}");
            foreach (int at in (ReadOnlySpan<int>)[0, size - 1])
            {
                byte[] one = new byte[1];
                Assert.Equal(1, target.Memory.Read(address + (ulong)at, one));
                Assert.Equal(expected[at], one[0]);
            }
        }

        Assert.Equal(overlaps, shared);
    }

    [Theory]
    [InlineData("triage_x64", 1160, 1153994L)]
    [InlineData("triage_arm64", 465, 574245L)]
    public void Beside_the_captured_memory_nothing_is_there(string name, int runs, long bytes)
    {
        byte[] file = File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        List<(ulong First, ulong End)> expected = Join(ReadPieces(name, file));
        Assert.Equal(runs, expected.Count);
        Assert.Equal(bytes, expected.Sum(run => (long)(run.End - run.First)));
        using var client = Attach(file, name);
        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(file));
        Assert.Equal(expected, target.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value + 1)));
        byte[] buffer = new byte[2];
        foreach ((ulong first, ulong end) in expected)
        {
            foreach (ulong outside in (ReadOnlySpan<ulong>)[first - 1, end])
            {
                Assert.Equal(0, target.Memory.Read(outside, buffer));
                Assert.Equal(MemoryFaultKind.NotInDump, target.Memory.Explain(outside).Kind);
                Assert.Equal((ReadFault, 0u), (client.ReadVirtual(outside, buffer, out uint none), none));
            }

            // A read over the end stops there.
            Assert.Equal((0, 1u), (client.ReadVirtual(end - 1, buffer, out uint read), read));
        }
    }

    // Piece and neighbour are far apart in the file: 0x4a0 bytes at 0x8efac, and the stack at 0xcf50.
    [Fact]
    public void Memory_before_the_stack_joins_it()
    {
        byte[] file = File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", "triage_arm64.dmp"));
        using var client = Attach(file, "triage_arm64");
        byte[] actual = new byte[0x1000];
        Assert.Equal((0, 0x1000u), (client.ReadVirtual(0xffffe00e0e4bc000, actual, out uint read), read));
        Assert.Equal([.. file[0x8efac..(0x8efac + 0x4a0)], .. file[0xcf50..(0xcf50 + 0xb60)]], actual);
        Assert.Equal((0, 0x1000u), (client.ReadVirtual(0xffffe00e0e4bc000, new byte[0x1001], out read), read));
    }

    [Theory]
    [InlineData("triage_x64", 0x97, 0xfffff8047bdf5a80, 0xffff850429890ee8, 0x1000007e, 0xffffffffc0000005, 0x4a61)]
    [InlineData("triage_arm64", 0xf5, 0xfffff803f32de014, 0xffffe00e0e4bc4a0, 0x1c8, 0x1b58, 0x55f0)]
    public void A_session_tells_the_same(string name, uint drivers, ulong instruction, ulong stack, uint bugCheck, ulong parameter, uint build)
    {
        byte[] file = File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        using var client = Attach(file, name);
        Assert.Equal((0, drivers), (client.GetNumberModules(out uint loaded, out _), loaded));
        Assert.Equal((0, instruction), (client.GetInstructionOffset(out ulong at), at));
        Assert.Equal((0, stack), (client.GetStackOffset(out ulong pointer), pointer));
        Assert.Equal((0, bugCheck, parameter), (client.ReadBugCheckData(out uint code, out ulong first, out _, out _, out _), code, first));
        Assert.Equal((0, build), (client.GetSystemVersionValues(out _, out _, out _, out _, out uint minor), minor));
        byte[] header = new byte[0x2000];
        Assert.Equal(0, client.Request(DebugRequest.GetDumpHeader, [], header, out _));
        Assert.Equal(file[..0x2000], header);
    }

    // Read by hand from the files: KPRCB + 8, and ETHREAD + 0xb8 or 0xb0. Of the threads, 8 bytes are among the blocks.
    [Theory]
    [InlineData("triage_x64", 0x21b8 + 8, 0xdaf8 + 0xb8, 0xffffc08bde9e1640, 0xffffc08bdce94180)]
    [InlineData("triage_arm64", 0x2340 + 8, 0xc640 + 0xb0, 0xffffbb8eb1719180, 0xffffbb8eb1690080)]
    public void The_thread_and_the_process_that_ran_are_found(string name, int threadAt, int processAt, ulong thread, ulong process)
    {
        byte[] file = File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        Assert.Equal((thread, process), (BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(threadAt)), BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(processAt))));
        using var client = Attach(file, name);
        Assert.Equal((0, 0u), (client.GetEventThread(out uint id), id));
        Assert.Equal((0, thread), (client.GetCurrentThreadDataOffset(out ulong actual), actual));
        Assert.Equal((0, process), (client.GetCurrentProcessDataOffset(out actual), actual));
        Assert.Equal((0, 0u), (client.GetThreadIdByDataOffset(thread, out id), id));
    }

    private static DebugClient Attach(byte[] file, string name)
    {
        var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource(name, ByteSource.FromMemory(file)));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        return client;
    }

    // The stack, and behind it the blocks: an address of 8 bytes, where its bytes lie in the file, and how many there are.
    private static List<(ulong Address, int Offset, int Size)> ReadPieces(string name, byte[] file)
    {
        var fields = new Dictionary<string, ulong>();
        foreach (string line in PublishedFile.ReadLines($"rizin-kernel/expected/{name}.txt"))
        {
            if (Field().Match(line) is { Success: true } match)
                fields[match.Groups[1].Value] = ulong.Parse(match.Groups[2].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        List<(ulong, int, int)> pieces = [(fields["TopOfStack"], (int)fields["CallStackOffset"], (int)fields["SizeOfCallStack"])];
        for (int i = 0; i < (int)fields["DataBlocksCount"]; i++)
        {
            ReadOnlySpan<byte> block = file.AsSpan((int)fields["DataBlocksOffset"] + (i * 16), 16);
            pieces.Add((BinaryPrimitives.ReadUInt64LittleEndian(block), BinaryPrimitives.ReadInt32LittleEndian(block[8..]), BinaryPrimitives.ReadInt32LittleEndian(block[12..])));
        }

        return pieces;
    }

    private static List<(ulong First, ulong End)> Join(IEnumerable<(ulong Address, int Offset, int Size)> pieces)
    {
        var runs = new List<(ulong First, ulong End)>();
        foreach ((ulong first, ulong end) in pieces.Select(piece => (piece.Address, piece.Address + (ulong)piece.Size)).Order())
        {
            if (runs.Count > 0 && first <= runs[^1].End)
                runs[^1] = (runs[^1].First, Math.Max(runs[^1].End, end));
            else
                runs.Add((first, end));
        }

        return runs;
    }

    [GeneratedRegex(@"^  (\w+) : 0x([0-9a-f]+)")]
    private static partial Regex Field();
}
