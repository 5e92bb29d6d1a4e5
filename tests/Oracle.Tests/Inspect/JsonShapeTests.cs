using System.Text.Json;

namespace Tephra.Oracle.Tests;

public sealed class JsonShapeTests
{
    // The stated keys, and after them what could not be read.
    private static readonly JsonShape Dump = new(
        ("format", value => value.ValueEquals("minidump")),
        ("size", JsonShape.IsNumber),
        ("system", value => value.ValueKind == JsonValueKind.Object),
        ("process", value => value.ValueKind == JsonValueKind.Object),
        ("exception", JsonShape.OrNull(value => value.ValueKind == JsonValueKind.Object)),
        ("threads", value => value.ValueKind == JsonValueKind.Array),
        ("modules", value => value.ValueKind == JsonValueKind.Array),
        ("memory", value => value.ValueKind == JsonValueKind.Object),
        ("streams", value => value.ValueKind == JsonValueKind.Array),
        ("problems", value => value.ValueKind == JsonValueKind.Array));

    private static readonly JsonShape Process = new(("id", JsonShape.OrNull(JsonShape.IsNumber)));

    private static readonly JsonShape Memory = new(("ranges", JsonShape.IsNumber), ("bytes", JsonShape.IsNumber));

    private static readonly JsonShape System = new(
        ("architecture", JsonShape.OrNull(JsonShape.IsText)),
        ("os", JsonShape.OrNull(JsonShape.IsText)),
        ("version", JsonShape.OrNull(JsonShape.IsVersion)),
        ("processors", JsonShape.OrNull(JsonShape.IsNumber)));

    private static readonly JsonShape Exception = new(("threadId", JsonShape.IsNumber), ("code", JsonShape.IsHex), ("address", JsonShape.IsHex));

    private static readonly JsonShape Thread = new(
        ("id", JsonShape.IsNumber),
        ("instructionPointer", JsonShape.OrNull(JsonShape.IsHex)),
        ("stackPointer", JsonShape.OrNull(JsonShape.IsHex)),
        ("teb", JsonShape.OrNull(JsonShape.IsHex)));

    private static readonly JsonShape Module = new(
        ("name", JsonShape.OrNull(JsonShape.IsText)),
        ("base", JsonShape.IsHex),
        ("size", JsonShape.IsNumber),
        ("timeDateStamp", JsonShape.IsHex),
        ("checkSum", JsonShape.IsHex),
        ("codeViewId", JsonShape.OrNull(JsonShape.IsCodeViewId)));

    private static readonly JsonShape Stream = new(
        ("type", JsonShape.IsNumber),
        ("name", JsonShape.IsText),
        ("offset", JsonShape.IsNumber),
        ("size", JsonShape.IsNumber),
        ("typed", JsonShape.IsBoolean));

    private static readonly JsonShape Problem = new(("stream", JsonShape.IsText), ("offset", JsonShape.IsNumber), ("reason", JsonShape.IsText));

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Each_dump_gives_one_object_of_the_stated_form(string dump)
    {
        ProgramResult run = InspectRuns.Get(dump);
        Assert.True(run.ExitCode == 0, $"exit code {run.ExitCode}: {run.Error}");
        Assert.Equal("", run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        var comparison = new Comparison(dump);
        Dump.Check(comparison, "the dump", root);
        comparison.Finish();
        System.Check(comparison, "system", root.GetProperty("system"));
        Process.Check(comparison, "process", root.GetProperty("process"));
        Memory.Check(comparison, "memory", root.GetProperty("memory"));
        if (root.GetProperty("exception") is { ValueKind: JsonValueKind.Object } exception)
            Exception.Check(comparison, "exception", exception);
        Thread.CheckEach(comparison, "threads", root.GetProperty("threads"));
        Module.CheckEach(comparison, "modules", root.GetProperty("modules"));
        Stream.CheckEach(comparison, "streams", root.GetProperty("streams"));
        Problem.CheckEach(comparison, "problems", root.GetProperty("problems"));
        comparison.Equal("size", new FileInfo(UserDumps.PathOf(dump)).Length, root.GetProperty("size").GetInt64());
        comparison.Finish(atLeast: 6);
    }

    [Fact]
    public void All_dumps_were_found()
    {
        Shared.Require("dumps");
        Assert.True(UserDumps.Names.Count >= UserDumps.Fewest, $"{UserDumps.Names.Count} dumps, of at least {UserDumps.Fewest}");
    }
}
