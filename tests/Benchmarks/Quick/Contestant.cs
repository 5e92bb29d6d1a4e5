namespace Tephra.Benchmarks.Quick;

/// <summary>What is measured beside others.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Operations">How many operations one run does.</param>
/// <param name="Run">The run.</param>
public sealed record Contestant(string Name, long Operations, Action Run);
