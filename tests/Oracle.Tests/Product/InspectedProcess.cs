namespace Tephra.Oracle.Tests;

/// <summary>The <c>process</c> of the tool's JSON.</summary>
internal sealed record InspectedProcess(uint? Id);
