using BinarySerialization;
using Tephra.BenchmarkFormats;

namespace Tephra.Benchmarks.Quick;

/// <summary>The table that fits into a minute. Everything of one comparison runs in this one process.</summary>
public static class QuickRun
{
    /// <summary>Measures and prints.</summary>
    public static void Print(TextWriter output)
    {
        const int count = FixedRecordData.Count;
        var bytes = FixedRecordData.Bytes;
        CheckThatAllReadTheSame(bytes);
        var records = FixedRecords.Read(bytes);
        new Table(
            "walk 1,000,000 records of 48 bytes, per record",
            Measurement.Of("hand-written span loop", count, () => RecordReaders.HandSpanLoop(bytes)),
            Measurement.Of("Tephra, views", count, () => RecordReaders.TephraViews(records)),
            Measurement.Of("Tephra, read and walk views", count, () => RecordReaders.TephraViews(bytes))).Print(output);
        new Table(
            "an object for each of them, per record",
            Measurement.Of("hand-written list of class", count, () => RecordReaders.HandClassList(bytes)),
            Measurement.Of("BinaryReader, list of class", count, () => RecordReaders.BinaryReaderList(bytes)),
            Measurement.Of("Tephra, every object touched", count, () => RecordReaders.TephraObjects(bytes)),
            Measurement.Of("Tephra, lazy list, one touched (per file)", 1, () => RecordReaders.TephraLazyList(bytes)),
            SerializerRow()).Print(output);
        new Table(
            "200,000 records of varying form, per record",
            Measurement.Of("hand-written", TaggedRecordData.Count, () => TaggedRecordData.Hand(TaggedRecordData.Bytes)),
            Measurement.Of("Tephra", TaggedRecordData.Count, () => TaggedRecordData.Tephra(TaggedRecordData.Bytes))).Print(output);
        MinidumpRows.Print(output);
        GeneratorRows.Print(output);
    }

    private static Measurement SerializerRow()
    {
        const int few = 10_000;
        var bytes = FixedRecordData.Make(few);
        var serializer = new BinarySerializer();
        return Measurement.Of("BinarySerializer 10.2.1", few, () => serializer.Deserialize<SerializedRecords>(bytes));
    }

    private static void CheckThatAllReadTheSame(byte[] bytes)
    {
        ulong[] sums =
        [
            RecordReaders.HandSpanLoop(bytes), RecordReaders.Sum(RecordReaders.HandClassList(bytes)), RecordReaders.Sum(RecordReaders.BinaryReaderList(bytes)),
            RecordReaders.Sum(RecordReaders.TephraObjects(bytes)), RecordReaders.TephraViews(bytes),
        ];
        if (sums.Distinct().Count() != 1) throw new InvalidOperationException("The readers disagree.");
        if (TaggedRecordData.Hand(TaggedRecordData.Bytes) != TaggedRecordData.Tephra(TaggedRecordData.Bytes)) throw new InvalidOperationException("The readers disagree.");
    }
}
