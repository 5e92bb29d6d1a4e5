namespace Tephra.Oracle.Tests;

/// <summary>A module as LLDB lists it.</summary>
internal sealed record LldbModule(ulong LoadAddress, string Name);
