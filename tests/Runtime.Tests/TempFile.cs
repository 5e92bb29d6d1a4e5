namespace Tephra.Tests;

/// <summary>A file that goes away with the test.</summary>
public sealed class TempFile : IDisposable
{
    public TempFile(byte[]? bytes = null) => File.WriteAllBytes(Path, bytes ?? []);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "tephra-" + Guid.NewGuid().ToString("n"));

    public void SetLength(long length)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(length);
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(file, bytes, offset);
    }

    public void Dispose() => File.Delete(Path);
}
