using System.Diagnostics;

namespace Tephra.Engine.Tests;

/// <summary>A folder on a disk of 32 KB, where the system lets a test have one: Linux, as root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-disk-");
    private readonly bool _isMounted;

    /// <summary>Makes it, or skips the test.</summary>
    public SmallDisk()
    {
        _isMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", Path);
        if (_isMounted)
            return;
        _folder.Delete();
        Assert.Skip("no disk of its own can be had here: that takes Linux, and mount's leave");
    }

    /// <summary>The folder.</summary>
    public string Path => _folder.FullName;

    /// <summary>Takes it away with all that is in it.</summary>
    public void Dispose()
    {
        if (_isMounted && Run("umount", "-l", Path))
            _folder.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
