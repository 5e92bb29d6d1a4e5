using BenchmarkDotNet.Running;
using Tephra.Benchmarks;
using Tephra.Benchmarks.Quick;

// dotnet run -c Release --project tests/Benchmarks -- --quick           the tables in about a minute
// dotnet run -c Release --project tests/Benchmarks -- --quick --check   the same; exits with 1 where a promised bound is broken
// dotnet run -c Release --project tests/Benchmarks -- --quick --memory  the tables of memory alone
// dotnet run -c Release --project tests/Benchmarks -- …                 BenchmarkDotNet, with its own options
if (args.Contains("--quick"))
{
    var bounds = args.Contains("--memory") ? [.. MemoryRows.Print(Console.Out), .. KernelRows.Print(Console.Out)] : QuickRun.Print(Console.Out);
    if (!args.Contains("--check")) return 0;
    Console.WriteLine();
    foreach (var bound in bounds) Console.WriteLine(bound);
    return bounds.All(bound => bound.Holds) ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(typeof(FixedRecordBenchmarks).Assembly).Run(args);
return 0;
