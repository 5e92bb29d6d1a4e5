namespace Tephra.Tool;

/// <summary>The dump the tool shows when no file is named; Samples/README.md tells how it was made.</summary>
internal static class SampleDump
{
    /// <summary>Where it lies: beside the tool.</summary>
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "sample.dmp");
}
