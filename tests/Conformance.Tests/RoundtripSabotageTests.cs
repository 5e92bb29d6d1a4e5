namespace Tephra.Conformance.Tests;

/// <summary>The commands that write say what can't be written as it was read.</summary>
public sealed class RoundtripSabotageTests
{
    [Fact]
    public void SoundSpecsPass()
    {
        using var suite = Specs();
        var (exitCode, lines) = Runner.Run("roundtrip", suite.Folder);
        Assert.Equal(["SKIPPED eof_exception_bytes: reading ends in EndOfStreamError \"requested 13 bytes, but only 12 bytes available\"", "2 passed, 0 failed, 1 skipped"], lines);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void DataThatCannotBeReadFails()
    {
        using var suite = Specs();
        suite.Replace("spec/ks/term_strz.kst", "data: term_strz.bin", "data: fixed_struct.bin");
        AssertFails(suite, "term_strz");
    }

    [Fact]
    public void SchemaThatDoesNotCompileFails()
    {
        using var suite = Specs();
        suite.Replace("formats/hello_world.ksy", "type: u1", "type: no_such_type");
        AssertFails(suite, "hello_world");
    }

    [Fact]
    public void FileIsRewritten()
    {
        using var suite = Specs();
        var schema = Path.Combine(suite.Folder, "formats", "term_strz.ksy");
        var (sound, bad) = (Path.Combine(suite.Folder, "src", "term_strz.bin"), Path.Combine(suite.Folder, "src", "fixed_struct.bin"));
        Assert.Equal((0, "1 passed, 0 failed, 0 skipped"), Last(Runner.Run("rewrite", schema, sound)));
        Assert.Equal((1, "1 passed, 1 failed, 0 skipped"), Last(Runner.Run("rewrite", schema, sound, bad)));
    }

    [Fact]
    public void FileThatIsMissingIsRefused()
    {
        using var suite = Specs();
        Assert.Equal(2, Runner.Run("rewrite", Path.Combine(suite.Folder, "formats", "hello_world.ksy"), "nowhere").ExitCode);
        Assert.Equal(2, Runner.Run("rewrite", Path.Combine(suite.Folder, "formats", "hello_world.ksy")).ExitCode);
    }

    private static (int ExitCode, string Line) Last((int ExitCode, string[] Lines) run) => (run.ExitCode, run.Lines[^1]);

    private static SuiteCopy Specs() => new SuiteCopy().With(
        "formats/hello_world.ksy", "spec/ks/hello_world.kst", "src/fixed_struct.bin",
        "formats/term_strz.ksy", "spec/ks/term_strz.kst", "src/term_strz.bin",
        "formats/eof_exception_bytes.ksy", "spec/ks/eof_exception_bytes.kst");

    private static void AssertFails(SuiteCopy suite, string name)
    {
        var (exitCode, lines) = Runner.Run("roundtrip", suite.Folder);
        Assert.Equal([name], Runner.Failed(lines));
        Assert.Equal("1 passed, 1 failed, 1 skipped", lines[^1]);
        Assert.Equal(1, exitCode);
    }
}
