using BenchmarkDotNet.Running;
using Tephra.Benchmarks;
using Tephra.Benchmarks.Quick;

// dotnet run -c Release --project tests/Benchmarks -- --quick     one table in about a minute
// dotnet run -c Release --project tests/Benchmarks -- …           BenchmarkDotNet, with its own options
if (args.Contains("--quick"))
{
    QuickRun.Print(Console.Out);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(FixedRecordBenchmarks).Assembly).Run(args);
return 0;
