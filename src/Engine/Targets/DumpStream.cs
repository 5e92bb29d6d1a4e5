namespace Tephra.Engine;

/// <summary>An entry of a minidump's directory, unused and duplicate ones included.</summary>
/// <param name="Index">Its place in the directory.</param>
/// <param name="Type">Its number (MINIDUMP_STREAM_TYPE).</param>
/// <param name="Name">The number's name, or the number as <c>0x…</c> where it has none.</param>
/// <param name="Offset">Where the stream begins, in bytes from the start of the dump (its RVA).</param>
/// <param name="Size">The stream's size in bytes, as the directory states it.</param>
/// <param name="IsTyped">Whether a typed reader for such streams exists, be it one of a schema that is registered (<see cref="KaitaiStreamTypes"/>).</param>
public sealed record DumpStream(int Index, uint Type, string Name, uint Offset, uint Size, bool IsTyped);
