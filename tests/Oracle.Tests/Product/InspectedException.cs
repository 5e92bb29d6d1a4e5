namespace Tephra.Oracle.Tests;

/// <summary>The <c>exception</c> of the tool's JSON.</summary>
internal sealed record InspectedException(uint ThreadId, ulong Code, ulong Address);
