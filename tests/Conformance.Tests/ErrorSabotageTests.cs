namespace Tephra.Conformance.Tests;

/// <summary>Bad schemas that state something else than what is wrong with them.</summary>
public sealed class ErrorSabotageTests
{
    [Fact]
    public void SoundExpectationsPass()
    {
        using var suite = Schemas();
        var (exitCode, lines) = Runner.Run("errors", suite.Folder);
        Assert.Equal(["6 passed, 0 failed, 0 skipped"], lines);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("attr_bad_if", "/seq/0/if:", "/seq/0/id:")]
    [InlineData("attr_bad_if", "/seq/0/if:", "/seq/0/size:")]
    [InlineData("attr_bad_if", "/seq/0/if:", "/seq/1/if:")]
    [InlineData("attr_bad_if", "error:", "warning:")]
    [InlineData("attr_bad_if", "# attr_bad_if.ksy: /seq/0/if:", "# nothing is stated")]
    [InlineData("yaml_1", ":6:8:", ":6:7:")]
    [InlineData("yaml_1", ":6:8:", ":5:8:")]
    [InlineData("style_bad_num_inst_pos", "/instances/size_of_foo:", "/seq/0/id:")]
    [InlineData("style_bad_num_inst_pos", "warning:", "error:")]
    [InlineData("meta_imports_rel2", "# meta_imports_rel_unknown.ksy", "# meta_imports_rel2.ksy")]
    [InlineData("params_def_top_imported", "meta:", "# params_def_top_imported.ksy: /meta/id:\n#\terror: it is bad\nmeta:")]
    public void ChangedExpectationFails(string name, string old, string with)
    {
        using var suite = Schemas();
        suite.Replace($"formats_err/{name}.ksy", old, with);
        var (exitCode, lines) = Runner.Run("errors", suite.Folder);
        Assert.Equal([name], Runner.Failed(lines));
        Assert.Equal("5 passed, 1 failed, 0 skipped", lines[^1]);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void IdOfAFileWithoutMetaIsMissed()
    {
        using var suite = new SuiteCopy();
        Directory.CreateDirectory(Path.Combine(suite.Folder, "formats_err"));
        File.WriteAllText(Path.Combine(suite.Folder, "formats_err", "no_meta.ksy"), "# no_meta.ksy: /meta/id:\n# \terror: it is missing\n#\nseq: []\n");
        Assert.Equal(["1 passed, 0 failed, 0 skipped"], Runner.Run("errors", suite.Folder).Lines);
    }

    [Fact]
    public void LostImportIsNoMistakeOfTheSchema()
    {
        using var suite = new SuiteCopy().With("formats_err/params_call_bad_type_top_import.ksy");
        var (exitCode, lines) = Runner.Run("errors", suite.Folder);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("SKIPPED params_call_bad_type_top_import", lines[0], StringComparison.Ordinal);
        Assert.Equal("0 passed, 0 failed, 1 skipped", lines[^1]);
        Assert.Equal(0, exitCode);
    }

    private static SuiteCopy Schemas() => new SuiteCopy().With(
        "formats_err/attr_bad_if.ksy",
        "formats_err/yaml_1.ksy",
        "formats_err/style_bad_num_inst_pos.ksy",
        "formats_err/meta_imports_rel2.ksy",
        "formats_err/meta_imports_rel_unknown.ksy",
        "formats_err/params_def_top_imported.ksy");
}
