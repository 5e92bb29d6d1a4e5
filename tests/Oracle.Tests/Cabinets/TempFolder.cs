namespace Tephra.Oracle.Tests;

/// <summary>A folder that is deleted in the end.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tephra").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Write(string name, byte[] bytes) => System.IO.File.WriteAllBytes(File(name), bytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
