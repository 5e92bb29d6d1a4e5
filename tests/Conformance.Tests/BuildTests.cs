namespace Tephra.Conformance.Tests;

/// <summary>Folders of schemas, made here.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tephra-build-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FolderIsTheRootOfAbsoluteImports()
    {
        Write("common/pair.ksy", "meta:\n  id: pair\nseq:\n  - id: left\n    type: u1\n");
        Write("deep/down/pairs.ksy", "meta:\n  id: pairs\n  imports:\n    - /common/pair\nseq:\n  - id: first\n    type: pair\n");
        AssertPrints(0, "2 passed, 0 failed, 0 skipped");
    }

    [Fact]
    public void MistakeFailsAlone()
    {
        Write("bad.ksy", "meta:\n  id: bad\nseq:\n  - id: first\n    type: pair\n");
        Write("good.ksy", "meta:\n  id: good\nseq:\n  - id: first\n    type: u1\n");
        var lines = AssertPrints(1, "1 passed, 1 failed, 0 skipped");
        Assert.Equal(["bad.ksy"], lines.Select(line => line.Split(' ')[1].TrimEnd(':')).Take(1));
    }

    [Fact]
    public void StyleIsPrintedAndPasses()
    {
        Write("style.ksy", "meta:\n  id: style\n  encoding: utf8\nseq:\n  - id: name\n    type: strz\n");
        var lines = AssertPrints(0, "1 passed, 0 failed, 0 skipped");
        Assert.Contains("style.ksy(3,13): warning TEPH", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToBuildIsAFailure() => AssertPrints(1, "0 passed, 0 failed, 0 skipped");

    [Fact]
    public void UnknownCommandIsRefused() => Assert.Equal(2, Runner.Run("guess", _folder).ExitCode);

    private string[] AssertPrints(int exitCode, string last)
    {
        var (found, lines) = Runner.Run("build", _folder);
        Assert.Equal(last, lines[^1]);
        Assert.Equal(exitCode, found);
        return lines;
    }

    private void Write(string path, string content)
    {
        var target = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, content);
    }
}
