namespace Tephra.Oracle.Tests;

/// <summary>The <c>system</c> of the tool's JSON.</summary>
internal sealed record InspectedSystem(string? Architecture, string? Os, string? Version, int? Processors);
