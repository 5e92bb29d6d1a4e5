namespace Tephra.Oracle.Tests;

/// <summary>One of the <c>streams</c> of the tool's JSON.</summary>
internal sealed record InspectedStream(uint Type, string Name, long Offset, long Size, bool Typed);
