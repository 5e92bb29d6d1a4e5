using System.Text.Json;

namespace Tephra.Engine.Tests;

/// <summary><c>--schema</c>: a schema the tool was not built with.</summary>
public sealed class SchemaOptionTests
{
    private const string Stream = """
        meta: {id: state, endian: le}
        -tephra-stream: 0x7e590001
        seq:
          - {id: phase, type: u1, enum: phase}
          - {id: numbers, type: u2, repeat: expr, repeat-expr: 2}
          - {id: rest, size-eos: true}
        instances:
          beyond: {pos: 100, type: u1}
        enums:
          phase: {2: draining}
        """;

    private static readonly byte[] Dump = MakeDump();

    [Fact]
    public void Inspect_shows_the_stream_and_its_values()
    {
        using var file = new TempFile(Dump);
        using var schema = new TempFile(System.Text.Encoding.UTF8.GetBytes(Stream), ".ksy");
        InspectRun run = InspectRun.Start(file.Path, "--json", "--schema", schema.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement stream = run.Json.GetProperty("streams").EnumerateArray().Last();
        Assert.True(stream.GetProperty("typed").GetBoolean());
        JsonElement content = stream.GetProperty("content");
        Assert.Equal("Draining (2)", content.GetProperty("phase").GetString());
        Assert.Equal([513, 1027], content.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal("0506", content.GetProperty("rest").GetString());
        Assert.Contains("end", content.GetProperty("beyond").GetProperty("error").GetString());
    }

    [Fact]
    public void Mistake_in_a_schema_is_shown_with_its_place()
    {
        using var file = new TempFile(Dump);
        using var schema = new TempFile("meta: {id: state}\nseq:\n  - {id: x, tipe: u1}\n"u8.ToArray(), ".ksy");
        InspectRun run = InspectRun.Start(file.Path, "--schema", schema.Path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{Path.GetFileName(schema.Path)}(3,13): error TEPH0301: ", run.Error);
    }

    [Fact]
    public void Schema_that_is_missing_or_describes_no_stream_is_refused()
    {
        using var file = new TempFile(Dump);
        using var schema = new TempFile("meta: {id: state}\n"u8.ToArray(), ".ksy");
        InspectRun missing = InspectRun.Start(file.Path, "--schema", schema.Path + ".no.ksy");
        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
        Assert.Contains(".no.ksy", missing.Error);
        Assert.Equal(2, InspectRun.Start(file.Path, "--schema", file.Path).ExitCode);
        InspectRun plain = InspectRun.Start(file.Path, "--schema", schema.Path);
        Assert.Equal((2, ""), (plain.ExitCode, plain.Output));
        Assert.Contains("-tephra-stream", plain.Error);
    }

    private static byte[] MakeDump()
    {
        DumpBuilder dump = Dumps.Crash();
        dump.Add(0x7e590001, [2, 1, 2, 3, 4, 5, 6]);
        return dump.ToArray();
    }
}
