namespace Tephra.Engine;

/// <summary>Errors of writing files as results.</summary>
internal static class WriteErrors
{
    private const int NoSpace = 28; // ENOSPC
    private const int TooBig = 27; // EFBIG
    private const int Exists = 17; // EEXIST
    private const int OverQuota = 122; // EDQUOT, Linux

    /// <summary>The result for an error of the system.</summary>
    public static int ToHResult(Exception error) => error switch
    {
        UnauthorizedAccessException => HResult.AccessDenied,
        FileNotFoundException => HResult.FileNotFound,
        DirectoryNotFoundException => HResult.PathNotFound,
        // So the framework says that the file may not grow any further.
        IOException { InnerException: ArgumentOutOfRangeException } => HResult.FileTooLarge,
        // Outside Windows the framework gives the system's own number where it has no exception for it.
        IOException { HResult: NoSpace or OverQuota } => HResult.DiskFull,
        IOException { HResult: TooBig } => HResult.FileTooLarge,
        IOException { HResult: Exists } => HResult.FileExists,
        _ => error.HResult < 0 ? error.HResult : HResult.Fail,
    };
}
