using System.Text;
using Tephra.TestKit;

namespace Tephra.Conformance.Tests;

/// <summary>Some cases of the suite in a folder of their own, to be spoilt.</summary>
internal sealed class SuiteCopy : IDisposable
{
    private readonly string _suite = Shared.Require("kaitai", "tests");

    public string Folder { get; } = Directory.CreateTempSubdirectory("tephra-suite-").FullName;

    /// <summary>Copies files, named as in the suite.</summary>
    public SuiteCopy With(params string[] files)
    {
        foreach (var file in files)
        {
            var target = PathOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // What is copied stays read-only; what is written is not.
            File.WriteAllBytes(target, File.ReadAllBytes(Path.Combine(_suite, file)));
        }

        return this;
    }

    /// <summary>Puts one text in another's place, which must stand there once.</summary>
    public void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(PathOf(file), text.Replace(old, with, StringComparison.Ordinal), new UTF8Encoding(false));
    }

    /// <summary>Changes one byte.</summary>
    public void Flip(string file, int offset)
    {
        var bytes = File.ReadAllBytes(PathOf(file));
        bytes[offset] ^= 0x01;
        File.WriteAllBytes(PathOf(file), bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string file) => Path.Combine(Folder, file);
}
