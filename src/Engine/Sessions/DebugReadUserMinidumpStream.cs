using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>
/// What <see cref="DebugRequest.ReadUserMinidumpStream"/> takes and gives (DEBUG_READ_USER_MINIDUMP_STREAM, dbgeng.h).
/// Offsets in a 64-bit process: 0, 4, 8, 16, 24, 28; 32 bytes.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct DebugReadUserMinidumpStream
{
    /// <summary>In: the stream's number (MINIDUMP_STREAM_TYPE).</summary>
    public uint StreamType;

    /// <summary>In: zero.</summary>
    public uint Flags;

    /// <summary>In: where to begin, in bytes from the start of the stream.</summary>
    public ulong Offset;

    /// <summary>In: where to put the data; zero to have it in the request's output buffer (an extension for callers without pointers).</summary>
    public nint Buffer;

    /// <summary>In: the room in <see cref="Buffer"/>, in bytes.</summary>
    public uint BufferSize;

    /// <summary>Out: the number of bytes received.</summary>
    public uint BufferUsed;
}
