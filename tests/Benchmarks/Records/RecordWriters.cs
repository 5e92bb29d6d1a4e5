using System.Buffers.Binary;
using Tephra.BenchmarkFormats;

namespace Tephra.Benchmarks;

/// <summary>Ways to write the records, from objects to an array.</summary>
public static class RecordWriters
{
    public static byte[] HandSpanLoop(List<HandRecord> records)
    {
        var data = new byte[records.Count * FixedRecordData.Size];
        var bytes = data.AsSpan();
        foreach (var record in records)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, record.A);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], record.B);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], record.C);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], record.D);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[32..], record.E);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[36..], record.F);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[40..], record.G);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[44..], record.H);
            bytes = bytes[FixedRecordData.Size..];
        }

        return data;
    }

    public static byte[] Tephra(FixedRecords records) => records.ToArray();

    /// <summary>The same records, made by hand rather than read.</summary>
    public static FixedRecords Made(List<HandRecord> records)
    {
        var made = new FixedRecords();
        foreach (var record in records)
        {
            made.Records.Add(new FixedRecords.Types.Record
            {
                A = record.A,
                B = record.B,
                C = record.C,
                D = record.D,
                E = record.E,
                F = record.F,
                G = record.G,
                H = record.H,
            });
        }

        return made;
    }
}
