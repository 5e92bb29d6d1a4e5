namespace Tephra.Engine.Tests;

public sealed class SparseDumpTests
{
    private const long Length = 9L << 30;
    private const ulong RangeLength = 3UL << 30;
    private const ulong Start = 0x1_0000_0000;
    private const ulong Gap = 0x10_0000;
    private const int Payload = 4096;

    [Fact]
    public void A_dump_of_nine_gigabytes_reads_right_in_little_memory()
    {
        using var file = new TempFile();
        Write(file.Path);
        long before = GC.GetAllocatedBytesForCurrentThread();
        using (DumpTarget target = DumpFile.Open(file.Path))
        {
            Assert.Equal(Length, target.Length);
            Assert.Equal(new MemorySummary(3, 3 * RangeLength), target.MemorySummary);
            // The last range ends behind the file, and says so.
            Assert.Contains("1 of 3 memory ranges", Assert.Single(target.Problems).Reason);
            byte[] buffer = new byte[64];
            foreach (long at in Markers())
            {
                ulong inPayload = (ulong)(at - Payload);
                ulong address = Start + inPayload + (inPayload / RangeLength * Gap);
                Assert.True(target.Memory.TryReadExactly(address, buffer));
                Assert.Equal(Marker(at), buffer);
            }

            // A hole between ranges, and the cut end.
            Assert.Equal(0, target.Memory.Read(Start + RangeLength, buffer));
            ulong lastByte = Start + (2 * (RangeLength + Gap)) + (ulong)(Length - Payload) - (2 * RangeLength) - 1;
            Assert.Equal(1, target.Memory.Read(lastByte, buffer));
            Assert.Equal(3, target.Memory.Ranges.Count());
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 4 << 20, $"{allocated} bytes allocated");
    }

    private static long[] Markers() => [Payload, (4L << 30) - 30, (4L << 30) + 12345, (8L << 30) - 1, (8L << 30) + 77, Length - 64];

    private static byte[] Marker(long at) => Dumps.Fill(64, (byte)(at * 31 >> 3));

    /// <summary>Header, directory, SystemInfo and Memory64List by plain bytes; the rest of the file is a hole but for the markers.</summary>
    private static void Write(string path)
    {
        byte[] head = new byte[Payload];
        "MDMP"u8.CopyTo(head);
        DumpBuilder.Put32(head, 4, 0xA793);
        DumpBuilder.Put32(head, 8, 2);
        DumpBuilder.Put32(head, 12, 32);
        DumpBuilder.Put32(head, 32, 7);
        DumpBuilder.Put32(head, 36, 56);
        DumpBuilder.Put32(head, 40, 64);
        DumpBuilder.Put16(head, 64, 9);
        DumpBuilder.Put32(head, 84, 2);
        DumpBuilder.Put32(head, 44, 9);
        DumpBuilder.Put32(head, 48, 64);
        DumpBuilder.Put32(head, 52, 128);
        DumpBuilder.Put64(head, 128, 3);
        DumpBuilder.Put64(head, 136, Payload);
        for (int i = 0; i < 3; i++)
        {
            DumpBuilder.Put64(head, 144 + (16 * i), Start + ((ulong)i * (RangeLength + Gap)));
            DumpBuilder.Put64(head, 152 + (16 * i), RangeLength);
        }

        using var file = new FileStream(path, FileMode.Create);
        file.Write(head);
        foreach (long at in Markers())
        {
            file.Position = at;
            file.Write(Marker(at));
        }

        file.SetLength(Length);
    }
}
