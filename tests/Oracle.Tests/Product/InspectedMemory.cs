namespace Tephra.Oracle.Tests;

/// <summary>The <c>memory</c> of the tool's JSON.</summary>
internal sealed record InspectedMemory(long Ranges, long Bytes);
