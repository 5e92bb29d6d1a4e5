using System.Formats.Tar;

namespace Tephra;

/// <summary>Tells files from pipes and devices.</summary>
internal static class FileType
{
    /// <summary>Whether another file may take the place of whatever is there.</summary>
    public static bool IsReplaceable(string path)
    {
        // Pipes and devices have no length, wherever they are.
        if (OperatingSystem.IsWindows() || new FileInfo(path) is not { Exists: true, Length: 0 }) return true;
        try
        {
            // The framework tells what sort of file something is in one place only: where it becomes an entry of an archive.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true)) writer.WriteEntry(path, "entry");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (UnauthorizedAccessException)
        {
            // Of files alone it reads the content.
            return true;
        }
        catch (IOException)
        {
            // Archives have no sockets; opening one says what is wrong with it.
            return false;
        }
    }
}
