using System.Buffers.Binary;
using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Reading;

/// <summary>A generated reader on a file of 5 GB, nearly all of it a hole.</summary>
public sealed class LargeFileTests
{
    private const long Size = 5L << 30;
    private const long PastTwo = (2L << 30) + 123;
    private const long PastFour = (4L << 30) + 456;

    private const string Schema = """
        meta:
          id: large
          endian: le
        seq:
          - id: first
            type: u8
          - id: second
            type: u8
        instances:
          past_two:
            pos: first
            type: u4
          past_four:
            pos: second
            type: record
            repeat: expr
            repeat-expr: 3
          last:
            pos: _io.size - 4
            type: u4
          rest:
            pos: second
            size-eos: true
            type: rest
        types:
          record:
            seq:
              - id: value
                type: u4
          rest:
            instances:
              size:
                value: _io.size
              last:
                pos: _io.size - 4
                type: u4
        """;

    [Fact]
    public void Data_past_two_and_four_gigabytes_reads_right_without_loading_the_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"tephra-large-{Guid.NewGuid():N}.bin");
        try
        {
            Write(path);
            var large = CompiledSchemas.From(("large.ksy", Schema)).Class("Large");
            var read = large.BaseType!.GetMethod("Read", [typeof(string), typeof(KaitaiLimits)])!;
            var before = GC.GetTotalAllocatedBytes(precise: true);
            dynamic file = read.Invoke(null, [path, null])!;
            using ((IDisposable)file)
            {
                Assert.Equal(0x22222222u, (uint)file.PastTwo);
                Assert.Equal([1u, 2u, 3u], Enumerable.Range(0, 3).Select(i => (uint)file.PastFour[i].Value));
                Assert.Equal(0x55555555u, (uint)file.Last);
                Assert.Equal(Size - PastFour, (long)file.Rest.Size);
                Assert.Equal(0x55555555u, (uint)file.Rest.Last);
            }

            Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 32 << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        Put(0, (ulong)PastTwo, 8);
        Put(8, (ulong)PastFour, 8);
        Put(PastTwo, 0x22222222, 4);
        for (var i = 0; i < 3; i++) Put(PastFour + (4 * i), (ulong)(i + 1), 4);
        Put(Size - 4, 0x55555555, 4);

        void Put(long position, ulong value, int length)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
            RandomAccess.Write(file, bytes[..length], position);
        }
    }
}
