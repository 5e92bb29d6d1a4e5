using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>An exception, as events and requests carry it (EXCEPTION_RECORD64, winnt.h; 152 bytes).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct ExceptionRecord64
{
    /// <summary>The size of the structure in bytes.</summary>
    public const int Size = 152;

    /// <summary>The exception code; the signal number on Unix.</summary>
    public uint ExceptionCode;

    /// <summary>Flags, such as "can't be continued" (1).</summary>
    public uint ExceptionFlags;

    /// <summary>The address of the exception this one happened in, or zero.</summary>
    public ulong NestedRecord;

    /// <summary>Where it happened.</summary>
    public ulong ExceptionAddress;

    /// <summary>How many of <see cref="Information"/>'s places are used.</summary>
    public uint NumberParameters;

    /// <summary>Padding (__unusedAlignment).</summary>
    public uint UnusedAlignment;

    /// <summary>Parameters whose meaning depends on the code.</summary>
    public ExceptionInformation Information;
}
