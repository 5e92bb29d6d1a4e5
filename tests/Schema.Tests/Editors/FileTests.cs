using Tephra.Schema.Diagnostics;
using Tephra.Schema.Tests.Diagnostics;
using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Editors;

/// <summary>What an editor says of real files: nothing of good ones, and of bad ones never more than the compiler.</summary>
public class FileTests
{
    [Fact]
    public void Our_own_schemas_are_good() => AssertGood(Repository.PathOf("schemas"));

    [Theory]
    [InlineData("gallery")]
    [InlineData("tests", "formats")]
    public void Published_schemas_are_good(params string[] folder) => AssertGood(Shared.Require(["kaitai", .. folder]));

    [Fact]
    public void What_it_refuses_the_compiler_refuses()
    {
        var refused = 0;
        foreach (var file in Directory.GetFiles(Shared.Require("kaitai", "tests", "formats_err"), "*.ksy"))
        {
            var content = File.ReadAllText(file);
            if (Yaml.Reading.TryRead(content).Node is null || Yaml.Reading.Findings(content).Length > 0 || KsySchema.Complaints(content).Length == 0) continue;
            refused++;
            Assert.Contains(Compiler.Findings((file, content)), finding => finding.Descriptor.Severity == DiagnosticSeverity.Error);
        }

        Assert.InRange(refused, 25, int.MaxValue);
    }

    private static void AssertGood(string folder)
    {
        var files = Directory.GetFiles(folder, "*.ksy", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(KsySchema.Complaints(File.ReadAllText(file))));
    }
}
