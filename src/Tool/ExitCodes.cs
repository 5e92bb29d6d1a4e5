namespace Tephra.Tool;

/// <summary>What the tool's exit codes mean, for scripts.</summary>
internal static class ExitCodes
{
    /// <summary>Done. A dump with broken parts counts as well, they are listed.</summary>
    public const int Ok = 0;

    /// <summary>The dump was checked, and has problems.</summary>
    public const int Unsound = 1;

    /// <summary>The file is missing, is no dump, or its header or directory can't be read; a schema can't be compiled; or what is asked for can't be done.</summary>
    public const int CannotOpen = 2;

    /// <summary>The command line is none: an unknown command or option, one missing, or a value that is no number where one has to be (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;
}
