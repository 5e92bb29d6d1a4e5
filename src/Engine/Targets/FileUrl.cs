namespace Tephra.Engine;

/// <summary>Files that are named by a <c>file://</c> URL.</summary>
internal static class FileUrl
{
    /// <summary>The path that a name means: that of a URL, else the name itself.</summary>
    public static string ToPath(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(name, UriKind.Absolute, out Uri? url) ? url.LocalPath : name;
    }
}
