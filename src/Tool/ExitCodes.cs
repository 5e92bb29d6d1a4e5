namespace Tephra.Tool;

/// <summary>What the tool's exit codes mean, for scripts.</summary>
internal static class ExitCodes
{
    /// <summary>Done. A dump with broken parts counts as well, they are listed.</summary>
    public const int Ok = 0;

    /// <summary>The dump was checked, and has problems.</summary>
    public const int Unsound = 1;

    /// <summary>The file is missing, is no dump, or its header or directory can't be read; or a schema can't be compiled.</summary>
    public const int CannotOpen = 2;
}
