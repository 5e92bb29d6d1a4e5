namespace Tephra.Engine.Tests;

/// <summary>A file that goes away with the test.</summary>
internal sealed class TempFile : IDisposable
{
    public TempFile(byte[]? bytes = null, string extension = ".dmp")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tephra-{Guid.NewGuid():N}{extension}");
        if (bytes is not null)
            File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
