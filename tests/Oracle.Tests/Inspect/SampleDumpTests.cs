namespace Tephra.Oracle.Tests;

/// <summary>The sample that ships with the tool is what its description gives.</summary>
public sealed class SampleDumpTests
{
    [Fact]
    public void The_sample_dump_is_made_from_its_description()
    {
        Program.Require("yaml2obj", "llvm");
        var made = Path.Combine(Path.GetTempPath(), $"tephra-sample-{Guid.NewGuid():N}.dmp");
        try
        {
            var result = Program.Run("yaml2obj", [Repository.PathOf("src", "Tool", "Samples", "sample.yaml"), "-o", made]);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Equal(File.ReadAllBytes(made), File.ReadAllBytes(Repository.PathOf("src", "Tool", "Samples", "sample.dmp")));
        }
        finally
        {
            File.Delete(made);
        }
    }
}
