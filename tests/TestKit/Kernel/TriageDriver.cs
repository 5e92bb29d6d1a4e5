namespace Tephra.TestKit;

/// <summary>A driver of a small dump.</summary>
public readonly record struct TriageDriver(string Name, ulong Base, uint Size, uint CheckSum, uint TimeDateStamp);
