using System.Buffers.Binary;
using System.Text;
using Tephra.BenchmarkFormats;

namespace Tephra.Benchmarks;

/// <summary>Records whose length and form vary, and two ways to read them.</summary>
public static class TaggedRecordData
{
    /// <summary>How many records there are.</summary>
    public const int Count = 200_000;

    /// <summary>The records.</summary>
    public static byte[] Bytes { get; } = Make();

    public static long Hand(byte[] data)
    {
        ReadOnlySpan<byte> bytes = data;
        long sum = 0;
        var list = new List<object>();
        while (bytes.Length > 0)
        {
            var kind = bytes[0];
            var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]);
            var body = bytes.Slice(3, length);
            if (kind == 1)
            {
                var text = Encoding.UTF8.GetString(body);
                list.Add(text);
                sum += text.Length;
            }
            else
            {
                var values = new uint[body[0]];
                for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadUInt32LittleEndian(body[(1 + (4 * i))..]);
                list.Add(values);
                sum += values[0];
            }

            bytes = bytes[(3 + length)..];
        }

        return sum + list.Count;
    }

    public static long Tephra(byte[] data)
    {
        var file = TaggedRecords.Read(data);
        long sum = 0;
        foreach (var record in file.Records)
        {
            sum += record.Body switch
            {
                TaggedRecords.Types.Text text => text.Value.Length,
                TaggedRecords.Types.Numbers numbers => numbers.Values[0],
                _ => 0,
            };
        }

        return sum + file.Records.Count;
    }

    private static byte[] Make()
    {
        var random = new Random(2);
        var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        for (var i = 0; i < Count; i++)
        {
            if (i % 2 == 0)
            {
                var text = Encoding.UTF8.GetBytes(new string('x', random.Next(1, 40)));
                writer.Write((byte)1);
                writer.Write((ushort)text.Length);
                writer.Write(text);
            }
            else
            {
                var count = random.Next(1, 10);
                writer.Write((byte)2);
                writer.Write((ushort)(1 + (4 * count)));
                writer.Write((byte)count);
                for (var j = 0; j < count; j++) writer.Write((uint)random.Next());
            }
        }

        return bytes.ToArray();
    }
}
