namespace Tephra.Engine;

/// <summary>A piece of information about the object behind a handle (MINIDUMP_HANDLE_OBJECT_INFORMATION).</summary>
/// <param name="Type">What it is about: 1 a thread, 2 and 3 a mutant, 4 and 5 a process, 6 an event, 7 a section, 8 a semaphore.</param>
/// <param name="Content">Its bytes as stored; their layout is not documented.</param>
public readonly record struct TargetHandleInformation(uint Type, ReadOnlyMemory<byte> Content);
