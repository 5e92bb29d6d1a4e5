using System.Globalization;
using System.Text.RegularExpressions;

namespace Tephra.Oracle.Tests;

/// <summary>The exception in a stop reason of LLDB: its code, and its address where LLDB says it.</summary>
internal sealed partial record LldbStopReason(uint Code, ulong? Address)
{
    /// <summary>Reads it; a stop reason of an unknown form is an error.</summary>
    public static LldbStopReason Parse(string text)
    {
        if (Windows().Match(text) is { Success: true } windows)
            return new LldbStopReason(ParseHex32(windows.Groups[1].Value), HexConverter.Parse("0x" + windows.Groups[2].Value));
        if (Signal().Match(text) is { Success: true } signal)
            return new LldbStopReason(NumberOfSignal(signal.Groups[1].Value), null);
        if (Mach().Match(text) is { Success: true } mach)
        {
            uint code = mach.Groups[2].Success
                ? uint.Parse(mach.Groups[2].Value, CultureInfo.InvariantCulture)
                : NumberOfMachException(mach.Groups[1].Value);
            return new LldbStopReason(code, HexConverter.Parse(mach.Groups[3].Value));
        }

        throw new FormatException($"LLDB gave a stop reason of an unknown form: {text}");
    }

    private static uint ParseHex32(string digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // signal(7) on x86 and ARM.
    private static uint NumberOfSignal(string name) => name switch
    {
        "SIGILL" => 4,
        "SIGTRAP" => 5,
        "SIGABRT" => 6,
        "SIGBUS" => 7,
        "SIGFPE" => 8,
        "SIGSEGV" => 11,
        _ => throw new FormatException($"{name} has no number here"),
    };

    // mach/exception_types.h.
    private static uint NumberOfMachException(string name) => name switch
    {
        "EXC_BAD_ACCESS" => 1,
        "EXC_BAD_INSTRUCTION" => 2,
        "EXC_ARITHMETIC" => 3,
        "EXC_SOFTWARE" => 5,
        "EXC_BREAKPOINT" => 6,
        "EXC_CRASH" => 10,
        _ => throw new FormatException($"{name} has no number here"),
    };

    [GeneratedRegex("^Exception 0x([0-9a-f]+) encountered at address 0x([0-9a-f]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Windows();

    [GeneratedRegex("^signal (SIG[A-Z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Signal();

    [GeneratedRegex(@"^(EXC_[A-Z_]+|EXC_\?\?\? \((\d+)\)) \(code=[^,]+, (?:address|subcode)=(0x[0-9a-f]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mach();
}
