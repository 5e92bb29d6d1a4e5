using System.Buffers.Binary;
using Tephra.BenchmarkFormats;

namespace Tephra.Benchmarks;

/// <summary>Ways to read the records; each adds up every field, so that none gets away with less.</summary>
public static class RecordReaders
{
    public static ulong HandSpanLoop(byte[] data)
    {
        ulong sum = 0;
        ReadOnlySpan<byte> bytes = data;
        for (; bytes.Length >= FixedRecordData.Size; bytes = bytes[FixedRecordData.Size..])
        {
            sum += BinaryPrimitives.ReadUInt64LittleEndian(bytes) + BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..])
                + BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]) + BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..])
                + BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]) + BinaryPrimitives.ReadUInt32LittleEndian(bytes[36..])
                + BinaryPrimitives.ReadUInt32LittleEndian(bytes[40..]) + BinaryPrimitives.ReadUInt32LittleEndian(bytes[44..]);
        }

        return sum;
    }

    public static List<HandRecord> HandClassList(byte[] data)
    {
        var list = new List<HandRecord>(data.Length / FixedRecordData.Size);
        ReadOnlySpan<byte> bytes = data;
        for (; bytes.Length >= FixedRecordData.Size; bytes = bytes[FixedRecordData.Size..])
        {
            list.Add(new HandRecord
            {
                A = BinaryPrimitives.ReadUInt64LittleEndian(bytes),
                B = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
                C = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
                D = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]),
                E = BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]),
                F = BinaryPrimitives.ReadUInt32LittleEndian(bytes[36..]),
                G = BinaryPrimitives.ReadUInt32LittleEndian(bytes[40..]),
                H = BinaryPrimitives.ReadUInt32LittleEndian(bytes[44..]),
            });
        }

        return list;
    }

    public static List<HandRecord> BinaryReaderList(byte[] data)
    {
        using var reader = new BinaryReader(new MemoryStream(data));
        var count = data.Length / FixedRecordData.Size;
        var list = new List<HandRecord>(count);
        for (var i = 0; i < count; i++)
        {
            list.Add(new HandRecord
            {
                A = reader.ReadUInt64(),
                B = reader.ReadUInt64(),
                C = reader.ReadUInt64(),
                D = reader.ReadUInt64(),
                E = reader.ReadUInt32(),
                F = reader.ReadUInt32(),
                G = reader.ReadUInt32(),
                H = reader.ReadUInt32(),
            });
        }

        return list;
    }

    public static FixedRecords TephraObjects(byte[] data)
    {
        var file = FixedRecords.Read(data);
        // Touches every item, so that every object is there.
        foreach (var record in file.Records) GC.KeepAlive(record);
        return file;
    }

    public static ulong TephraViews(byte[] data) => TephraViews(FixedRecords.Read(data));

    public static ulong TephraViews(FixedRecords file)
    {
        ulong sum = 0;
        foreach (var record in file.Records.Views<FixedRecords.Types.Record.View>())
        {
            sum += record.A + record.B + record.C + record.D + record.E + record.F + record.G + record.H;
        }

        return sum;
    }

    public static int TephraLazyList(byte[] data)
    {
        var records = FixedRecords.Read(data).Records;
        return records.Count + (int)records[records.Count / 2].H;
    }

    public static ulong Sum(IEnumerable<HandRecord> records)
    {
        ulong sum = 0;
        foreach (var record in records) sum += record.A + record.B + record.C + record.D + record.E + record.F + record.G + record.H;
        return sum;
    }

    public static ulong Sum(FixedRecords file)
    {
        ulong sum = 0;
        foreach (var record in file.Records) sum += record.A + record.B + record.C + record.D + record.E + record.F + record.G + record.H;
        return sum;
    }
}
