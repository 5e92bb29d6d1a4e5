using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>A command line that is none has an exit code of its own, so that 1 says "has problems" alone.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData]
    [InlineData("bogus")]
    [InlineData("check")]
    [InlineData("check", "--bogus", "DUMP")]
    [InlineData("check", "DUMP", "another.dmp")]
    [InlineData("read", "DUMP", "10", "--length", "many")]
    [InlineData("write", "DUMP")]
    public void A_wrong_command_line(params string[] arguments)
    {
        ProgramResult run = ToolRun.Of([.. arguments.Select(argument => argument == "DUMP" ? ToolRun.Sample : argument)]);
        Assert.Equal(64, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("check", "--help")]
    public void A_question_to_the_tool(params string[] arguments)
    {
        ProgramResult run = ToolRun.Of(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEqual("", run.Output);
    }
}
