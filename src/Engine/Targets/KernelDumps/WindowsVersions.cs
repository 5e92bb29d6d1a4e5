namespace Tephra.Engine;

/// <summary>The version of Windows a build number belongs to; a kernel dump states the build alone.</summary>
/// <remarks>https://learn.microsoft.com/en-us/windows/win32/sysinfo/operating-system-version</remarks>
internal static class WindowsVersions
{
    private static readonly (uint FirstBuild, uint Major, uint Minor)[] Table =
        [(10240, 10, 0), (9600, 6, 3), (9200, 6, 2), (7600, 6, 1), (6000, 6, 0), (3790, 5, 2), (2600, 5, 1), (2195, 5, 0)];

    /// <summary>Major and minor version; zeros where the build is older than the table.</summary>
    public static (uint Major, uint Minor) Of(uint build)
    {
        foreach (var (first, major, minor) in Table)
        {
            if (build >= first)
                return (major, minor);
        }

        return (0, 0);
    }
}
