namespace Tephra.Engine;

/// <summary>What exception codes are called: the names of the engine's documented event filters ("Controlling Exceptions and Events").</summary>
public static class ExceptionNames
{
    /// <summary>The name of a code, or "Unknown exception".</summary>
    /// <param name="code">The exception code.</param>
    public static string Get(uint code) => code switch
    {
        0x40010005 => "Control-C exception",
        0x40010008 => "Control-Break exception",
        0x4000001E => "WOW64 single step exception",
        0x4000001F => "WOW64 breakpoint",
        0x40080201 => "Windows Runtime Originate Error",
        0x40080202 => "Windows Runtime Transform Error",
        0x80000001 => "Guard page violation",
        0x80000002 => "Data misaligned",
        0x80000003 => "Break instruction exception",
        0x80000004 => "Single step exception",
        0x80000007 => "Wake debugger",
        0xC0000005 => "Access violation",
        0xC0000006 => "In-page I/O error",
        0xC0000008 => "Invalid handle",
        0xC000001C => "Invalid system call",
        0xC000001D => "Illegal instruction",
        0xC000001E => "Invalid lock sequence",
        0xC0000037 => "Port disconnected",
        0xC0000094 => "Integer divide-by-zero",
        0xC0000095 => "Integer overflow",
        0xC00000FD => "Stack overflow",
        0xC0000409 => "Security check failure or stack buffer overrun",
        0xC0000420 => "Assertion failure",
        0xC0000421 => "Verifier stop",
        0xCFFFFFFF => "Application hang",
        0xE0434352 or 0xE0434F4D => "CLR exception",
        0xE06D7363 => "C++ EH exception",
        _ => "Unknown exception",
    };
}
