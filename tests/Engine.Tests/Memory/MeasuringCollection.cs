namespace Tephra.Engine.Tests;

/// <summary>Tests that measure, and run while no other does.</summary>
[CollectionDefinition(nameof(MeasuringCollection), DisableParallelization = true)]
public sealed class MeasuringCollection;
