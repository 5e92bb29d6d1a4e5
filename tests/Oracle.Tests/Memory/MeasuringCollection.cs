namespace Tephra.Oracle.Tests;

/// <summary>Tests that measure the process: they run after all others, one by one.</summary>
[CollectionDefinition(nameof(MeasuringCollection), DisableParallelization = true)]
public sealed class MeasuringCollection;
