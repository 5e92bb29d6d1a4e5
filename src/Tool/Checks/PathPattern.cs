using System.Text.RegularExpressions;

namespace Tephra.Tool.Checks;

/// <summary>A path with a <c>*</c> for the index of each item: what is so in one item of a list is so in others.</summary>
internal static partial class PathPattern
{
    /// <summary>The pattern of a path.</summary>
    public static string Of(string path) => Index().Replace(path, "/*");

    [GeneratedRegex(@"/\d+(?=/|$)")]
    private static partial Regex Index();
}
