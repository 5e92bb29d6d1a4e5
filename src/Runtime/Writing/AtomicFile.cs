namespace Tephra;

/// <summary>
/// Replaces files in one step: whoever looks sees the old one or the new one, never a part. Pipes and devices stay what they are: they are
/// written to.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; a link is followed.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="overwrite">Whether a file that is there already is replaced; else it is an error.</param>
    public static void Write(string path, Action<Stream> write, bool overwrite = true)
    {
        var target = Resolve(Path.GetFullPath(path));
        if (!FileType.IsReplaceable(target))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }

        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException))
        {
            TryDelete(temporary);
            throw new IOException(NotSaved(target, Named(error)), error) { HResult = error.HResult };
        }
        catch (DirectoryNotFoundException error)
        {
            throw new DirectoryNotFoundException(Named(error), error);
        }
        catch (UnauthorizedAccessException error)
        {
            TryDelete(temporary);
            throw new UnauthorizedAccessException(Named(error), error);
        }
        catch (ArgumentOutOfRangeException error)
        {
            TryDelete(temporary);
            // So the framework says that the file may not grow any further.
            throw new IOException(NotSaved(target, "it would be longer than the system lets files be"), error);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }

        // What the system says names the temporary file, which nobody has heard of.
        string Named(Exception error) => error.Message.Replace(temporary, target, StringComparison.Ordinal);
    }

    private static string NotSaved(string path, string why) => $"'{path}' could not be saved, and is as it was: {why}";

    // A file that is not there yet is no link, but asking where it leads to would throw.
    private static string Resolve(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The error that led here says more.
        }
    }
}
