namespace Tephra.TestKit;

/// <summary>What an address must answer.</summary>
/// <param name="Address">The address of a page.</param>
/// <param name="Name">What is tested there.</param>
/// <param name="Bytes">The page's bytes; null if it can't be read.</param>
/// <param name="Error">Why it can't be read, by the tool's words: <c>not-present:PT</c>, <c>no-page-file</c> and so on.</param>
/// <param name="PageFile">The paging file that is missing or too short.</param>
/// <param name="Slot">The slot in it.</param>
public sealed record PageExpectation(ulong Address, string Name, byte[]? Bytes, string? Error = null, int? PageFile = null, ulong Slot = 0);
