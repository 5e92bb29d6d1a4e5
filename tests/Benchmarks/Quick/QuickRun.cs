using BinarySerialization;
using Tephra.BenchmarkFormats;

namespace Tephra.Benchmarks.Quick;

/// <summary>The table that takes two minutes. Everything of one comparison runs in this one process.</summary>
public static class QuickRun
{
    /// <summary>Measures and prints.</summary>
    /// <returns>What the documents promise of these numbers.</returns>
    public static IReadOnlyList<Bound> Print(TextWriter output)
    {
        CheckThatAllReadTheSame(FixedRecordData.Bytes);
        var bounds = new List<Bound>();
        bounds.AddRange(Walk(output, FixedRecordData.Bytes));
        bounds.AddRange(Objects(output, FixedRecordData.Bytes));
        new Table(
            "200,000 records of varying form, per record",
            Match.Play(
                new("hand-written", TaggedRecordData.Count, () => TaggedRecordData.Hand(TaggedRecordData.Bytes)),
                new("Tephra", TaggedRecordData.Count, () => TaggedRecordData.Tephra(TaggedRecordData.Bytes)))).Print(output);
        bounds.Add(MinidumpRows.Print(output));
        bounds.AddRange(MemoryRows.Print(output));
        bounds.AddRange(KernelRows.Print(output));
        bounds.AddRange(WritingRows.Print(output));
        bounds.AddRange(GeneratorRows.Print(output));
        return bounds;
    }

    private static Bound[] Walk(TextWriter output, byte[] bytes)
    {
        const int count = FixedRecordData.Count;
        var records = FixedRecords.Read(bytes);
        var rows = Match.Play(
            new("hand-written span loop", count, () => RecordReaders.HandSpanLoop(bytes)),
            new("Tephra, views", count, () => RecordReaders.TephraViews(records)),
            new("Tephra, read and walk views", count, () => RecordReaders.TephraViews(bytes)));
        new Table("walk 1,000,000 records of 48 bytes, per record", rows).Print(output);
        return
        [
            new("walking views, times the hand-written span loop", 1.5, rows[1].Times(rows[0])),
            new("walking views, bytes allocated", 0, rows[1].Bytes),
        ];
    }

    private static Bound[] Objects(TextWriter output, byte[] bytes)
    {
        const int count = FixedRecordData.Count;
        var rows = Match.Play(
            new("hand-written list of class", count, () => RecordReaders.HandClassList(bytes)),
            new("BinaryReader, list of class", count, () => RecordReaders.BinaryReaderList(bytes)),
            new("Tephra, every object touched", count, () => RecordReaders.TephraObjects(bytes)));
        // Of another order of size, in time and in what they leave behind: not in turn with the others.
        var beside = Match.Play(new Contestant("Tephra, lazy list, one touched (per file)", 1, () => RecordReaders.TephraLazyList(bytes)), Serializer());
        new Table("an object for each of them, per record", [.. rows, .. beside]).Print(output);
        return
        [
            new("every object, times the hand-written list of class", 2, rows[2].Times(rows[0])),
            new("every object, bytes each", 112, rows[2].Bytes),
        ];
    }

    private static Contestant Serializer()
    {
        const int few = 10_000;
        var bytes = FixedRecordData.Make(few);
        var serializer = new BinarySerializer();
        return new("BinarySerializer 10.2.1", few, () => serializer.Deserialize<SerializedRecords>(bytes));
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
