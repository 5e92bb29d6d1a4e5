namespace Tephra.Tool.Writing;

/// <summary>Where files are behind all links.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The full path of a file, without links.</summary>
    /// <param name="path">The file, which need not be there.</param>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    public static string Of(string path) => Of(path, MostLinks);

    /// <summary>Whether two paths lead to one place.</summary>
    public static bool AreSame(string one, string other) =>
        Of(one).Equals(Of(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Of(string path, int mostLinks)
    {
        if (mostLinks == 0) throw new IOException($"{path} leads in a circle");
        string full = Path.GetFullPath(path);
        string resolved = Path.GetPathRoot(full)!;
        foreach (string part in full[resolved.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            string folder = resolved;
            resolved = Path.Combine(folder, part);
            // A link's target is as seen from where the link is.
            if (new FileInfo(resolved).LinkTarget is { } target) resolved = Of(Path.Combine(folder, target), mostLinks - 1);
        }

        return resolved;
    }
}
