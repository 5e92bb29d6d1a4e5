namespace Tephra.Conformance.Tests;

/// <summary>Specs that were right and are spoilt: the runner says which, and no other.</summary>
public sealed class SpecSabotageTests
{
    [Fact]
    public void SoundSpecsPass()
    {
        using var suite = Specs();
        var (exitCode, lines) = Runner.Run("kst", suite.Folder);
        Assert.Equal(["4 passed, 0 failed, 0 skipped"], lines);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void ChangedByteFails()
    {
        using var suite = Specs();
        suite.Flip("src/term_strz.bin", 0);
        AssertFails(suite, "term_strz");
    }

    [Theory]
    [InlineData("spec/ks/hello_world.kst", "0x50", "0x51", "hello_world")]
    [InlineData("spec/ks/hello_world.kst", "0x50", "'\"P\"'", "hello_world")]
    [InlineData("spec/ks/hello_world.kst", "0x50", "null", "hello_world")]
    [InlineData("spec/ks/hello_world.kst", "actual: one", "actual: two", "hello_world")]
    [InlineData("spec/ks/hello_world.kst", "expected: 0x50", "exception: ConversionError", "hello_world")]
    [InlineData("spec/ks/eof_exception_bytes.kst", "EndOfStreamError", "ConversionError", "eof_exception_bytes")]
    [InlineData("spec/ks/eof_exception_bytes.kst", "requested 13", "requested 14", "eof_exception_bytes")]
    [InlineData("spec/ks/eof_exception_bytes.kst", "only 12", "only 11", "eof_exception_bytes")]
    [InlineData("spec/ks/valid_fail_eq_int.kst", "NotEqual", "LessThan", "valid_fail_eq_int")]
    [InlineData("spec/ks/valid_fail_eq_int.kst", "<u1>", "<u2>", "valid_fail_eq_int")]
    [InlineData("spec/ks/valid_fail_eq_int.kst", "exception: ValidationNotEqualError<u1>", "", "valid_fail_eq_int")]
    [InlineData("formats/hello_world.ksy", "type: u1", "type: no_such_type", "hello_world")]
    public void ChangedTextFails(string file, string old, string with, string failed)
    {
        using var suite = Specs();
        suite.Replace(file, old, with);
        AssertFails(suite, failed);
    }

    private static SuiteCopy Specs() => new SuiteCopy().With(
        "formats/hello_world.ksy", "spec/ks/hello_world.kst", "src/fixed_struct.bin",
        "formats/term_strz.ksy", "spec/ks/term_strz.kst", "src/term_strz.bin",
        "formats/eof_exception_bytes.ksy", "spec/ks/eof_exception_bytes.kst",
        "formats/valid_fail_eq_int.ksy", "spec/ks/valid_fail_eq_int.kst");

    private static void AssertFails(SuiteCopy suite, string name)
    {
        var (exitCode, lines) = Runner.Run("kst", suite.Folder);
        Assert.Equal([name], Runner.Failed(lines));
        Assert.Equal("3 passed, 1 failed, 0 skipped", lines[^1]);
        Assert.Equal(1, exitCode);
    }
}
