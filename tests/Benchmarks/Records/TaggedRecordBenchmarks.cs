using BenchmarkDotNet.Attributes;

namespace Tephra.Benchmarks;

/// <summary>200,000 records whose length and form vary.</summary>
[MemoryDiagnoser]
public class TaggedRecordBenchmarks
{
    [Benchmark(Baseline = true)]
    public long Hand() => TaggedRecordData.Hand(TaggedRecordData.Bytes);

    [Benchmark]
    public long Tephra() => TaggedRecordData.Tephra(TaggedRecordData.Bytes);
}
