namespace Tephra.Oracle.Tests;

/// <summary>One of the <c>problems</c> of the tool's JSON.</summary>
internal sealed record InspectedProblem(string Stream, long Offset, string Reason);
