namespace Tephra.Oracle.Tests;

/// <summary>A place for a dump, which goes away with the test.</summary>
internal sealed class TempDump : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tephra-{Guid.NewGuid():N}.dmp");

    public void Dispose() => File.Delete(Path);
}
