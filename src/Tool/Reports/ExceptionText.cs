using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>What an exception code is called on the system it comes from: only Windows stores an exception's own code.</summary>
internal static class ExceptionText
{
    /// <summary>The name of a code, or nothing where it has none.</summary>
    public static string Get(uint code, string? operatingSystem) => operatingSystem switch
    {
        "linux" or "android" => GetSignal(code),
        "macos" or "ios" => GetMachException(code),
        _ => ExceptionNames.Get(code),
    };

    // Signal numbers of Linux, asm-generic/signal.h.
    private static string GetSignal(uint code) => code switch
    {
        3 => "SIGQUIT",
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        11 => "SIGSEGV",
        31 => "SIGSYS",
        // Breakpad's own: MD_EXCEPTION_CODE_LIN_DUMP_REQUESTED.
        0xFFFFFFFF => "dump requested",
        _ => "",
    };

    // Exception types of Mach, mach/exception_types.h.
    private static string GetMachException(uint code) => code switch
    {
        1 => "EXC_BAD_ACCESS",
        2 => "EXC_BAD_INSTRUCTION",
        3 => "EXC_ARITHMETIC",
        5 => "EXC_SOFTWARE",
        6 => "EXC_BREAKPOINT",
        10 => "EXC_CRASH",
        11 => "EXC_RESOURCE",
        12 => "EXC_GUARD",
        // Crashpad's own: 'CPsx', a dump without a crash.
        0x43507378 => "simulated",
        _ => "",
    };
}
