using System.Globalization;
using Tephra.Formats;

namespace Tephra.Benchmarks.Quick;

/// <summary>Writing: a million records from objects, and a large dump that was read.</summary>
public static class WritingRows
{
    private const long DumpSize = 112L * 1024 * 1024;

    /// <summary>Measures and prints.</summary>
    /// <returns>What is promised of the times.</returns>
    public static Bound[] Print(TextWriter output) => [Records(output), .. Dump(output)];

    private static Bound Records(TextWriter output)
    {
        var hand = RecordReaders.HandClassList(FixedRecordData.Bytes);
        var made = RecordWriters.Made(hand);
        if (!RecordWriters.HandSpanLoop(hand).AsSpan().SequenceEqual(RecordWriters.Tephra(made))) throw new InvalidOperationException("The writers disagree.");
        var rows = Match.Play(
            new("hand-written span loop", FixedRecordData.Count, () => RecordWriters.HandSpanLoop(hand)),
            new("Tephra", FixedRecordData.Count, () => RecordWriters.Tephra(made)));
        new Table("write 1,000,000 records of 48 bytes to an array, per record", rows).Print(output);
        return new("writing records, times the hand-written span loop", 2, rows[1].Times(rows[0]));
    }

    private static Bound[] Dump(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("tephra-benchmark-");
        try
        {
            var from = Path.Combine(folder.FullName, "from.dmp");
            SyntheticDump.Write(from, modules: 100, threads: 100, ranges: (int)(DumpSize / 4096));
            Fill(from);
            var to = Path.Combine(folder.FullName, "to.dmp");
            var rows = Match.Play(
                new("copied with cp's calls (read and write of 128 KB)", 1, () => Copy(from, to)),
                new("Tephra, read and written", 1, () => Rewrite(from, to)));
            if (!File.ReadAllBytes(from).AsSpan().SequenceEqual(File.ReadAllBytes(to))) throw new InvalidOperationException("The dump changed.");
            new Table(string.Create(CultureInfo.InvariantCulture, $"rewrite a minidump of {DumpSize / (1024 * 1024)} MB"), rows).Print(output);
            return
            [
                new("rewriting a dump, times copying it", 2, rows[1].Times(rows[0])),
                new("rewriting a dump, bytes allocated", 1024 * 1024, rows[1].Bytes),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        source.CopyTo(target, 128 * 1024);
    }

    private static void Rewrite(string from, string to)
    {
        using var dump = Minidump.Read(from);
        foreach (var entry in dump.Directory) GC.KeepAlive(entry.Stream);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        dump.Write(target);
    }

    // A hole costs nothing to read; a dump has none.
    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Open);
        var page = new byte[4096];
        new Random(1).NextBytes(page);
        for (file.Position = file.Length - DumpSize; file.Position < file.Length;) file.Write(page);
    }
}
