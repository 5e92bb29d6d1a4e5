using System.Buffers.Binary;

namespace Tephra.Benchmarks;

/// <summary>One million records of 48 bytes: 4 numbers of 8 bytes, 4 of 4.</summary>
public static class FixedRecordData
{
    /// <summary>How many records there are.</summary>
    public const int Count = 1_000_000;

    /// <summary>Bytes a record takes.</summary>
    public const int Size = 48;

    /// <summary>The records.</summary>
    public static byte[] Bytes { get; } = Make(Count);

    /// <summary>Makes some records; the same each time.</summary>
    public static byte[] Make(int count)
    {
        var random = new Random(1);
        var bytes = new byte[count * Size];
        random.NextBytes(bytes);
        // Small numbers, so that sums don't depend on how they overflow.
        for (var i = 7; i < bytes.Length; i += 8) bytes[i] = 0;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, 1);
        return bytes;
    }
}
