using System.Text.Json;
using Xunit;

namespace Tephra.Package.Tests;

/// <summary>The samples, built from the packages.</summary>
public sealed class SampleTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task One_schema_makes_a_stream_typed_in_the_directory_the_engine_and_the_tool()
    {
        await feed.PackAsync("Formats", "Engine", "Tool");
        var sample = feed.CopySample("UserStream");

        var run = await DotNetCommand.RunAsync(sample, "run", "--", "service.dmp");
        Assert.Equal(
            [
                "SystemInfoStream: typed",
                "MiscInfoStream: typed",
                "ServiceState: typed",
                "Draining after 1048577 requests",
                "thread 4711: invoice 2041",
                "thread 4712: Rückgabe 7",
                "Running with 3 workers",
            ],
            run.Succeeded().Lines);

        var tool = await feed.InstallToolAsync();
        var untyped = await DotNetCommand.RunProgramAsync(tool, sample, "inspect", "service.dmp", "--json");
        Assert.False(UserStream(untyped).GetProperty("typed").GetBoolean());

        var typed = UserStream(await DotNetCommand.RunProgramAsync(tool, sample, "inspect", "service.dmp", "--json", "--schema", "service_state.ksy"));
        Assert.True(typed.GetProperty("typed").GetBoolean());
        var content = typed.GetProperty("content");
        Assert.Equal(1_048_577UL, content.GetProperty("requests_served").GetUInt64());
        Assert.Equal("Draining (2)", content.GetProperty("phase").GetString());
        Assert.Equal(["invoice 2041", "Rückgabe 7"], content.GetProperty("workers").EnumerateArray().Select(worker => worker.GetProperty("task").GetString()));
    }

    [Fact]
    public async Task A_layout_is_held_by_a_snapshot()
    {
        await feed.PackAsync("Formats", "Engine");
        var sample = feed.CopySample("LayoutSnapshot");
        var same = await DotNetCommand.RunAsync(sample, "run");
        Assert.Equal(["orders.verified.txt: as it was"], same.Succeeded().Lines);
        Assert.False(File.Exists(Path.Combine(sample, "orders.received.txt")));

        var changed = await DotNetCommand.RunAsync(sample, "run", "--no-build", "--", "other");
        Assert.Equal(1, changed.ExitCode);
        var lines = await File.ReadAllLinesAsync(Path.Combine(sample, "orders.verified.txt"), TestContext.Current.CancellationToken);
        var received = await File.ReadAllLinesAsync(Path.Combine(sample, "orders.received.txt"), TestContext.Current.CancellationToken);
        Assert.Contains(received.Except(lines), line => line.Contains("\"other\"", StringComparison.Ordinal));
        Assert.DoesNotContain(received.Except(lines), line => line.Contains("process_id", StringComparison.Ordinal));
    }

    private static JsonElement UserStream(CommandResult inspected) =>
        JsonDocument.Parse(inspected.Succeeded().Output).RootElement.GetProperty("streams").EnumerateArray()
            .Single(stream => stream.GetProperty("type").GetUInt32() == 0x5e710001);
}
