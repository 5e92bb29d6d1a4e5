using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BinarySerialization;

namespace Tephra.Benchmarks;

/// <summary>One million records of 48 bytes from memory.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class FixedRecordBenchmarks
{
    private static readonly byte[] Few = FixedRecordData.Make(10_000);
    private readonly BinarySerializer _serializer = new();

    [Benchmark(Baseline = true), BenchmarkCategory("walk")]
    public ulong Hand_span_loop() => RecordReaders.HandSpanLoop(FixedRecordData.Bytes);

    [Benchmark, BenchmarkCategory("walk")]
    public ulong Tephra_views() => RecordReaders.TephraViews(FixedRecordData.Bytes);

    [Benchmark(Baseline = true), BenchmarkCategory("objects")]
    public object Hand_class_list() => RecordReaders.HandClassList(FixedRecordData.Bytes);

    [Benchmark, BenchmarkCategory("objects")]
    public object Binary_reader() => RecordReaders.BinaryReaderList(FixedRecordData.Bytes);

    [Benchmark, BenchmarkCategory("objects")]
    public object Tephra_objects() => RecordReaders.TephraObjects(FixedRecordData.Bytes);

    [Benchmark, BenchmarkCategory("touch one")]
    public int Tephra_lazy_list() => RecordReaders.TephraLazyList(FixedRecordData.Bytes);

    [Benchmark, BenchmarkCategory("10,000 records")]
    public object Binary_serializer() => _serializer.Deserialize<SerializedRecords>(Few);
}
