using System.Text.Json;

namespace Tephra.Oracle.Tests;

/// <summary>What <c>tephra inspect --json</c> says of a dump.</summary>
internal sealed record Inspection(
    string Format,
    long Size,
    InspectedSystem System,
    InspectedProcess Process,
    InspectedException? Exception,
    IReadOnlyList<InspectedThread> Threads,
    IReadOnlyList<InspectedModule> Modules,
    InspectedMemory Memory,
    IReadOnlyList<InspectedStream> Streams,
    IReadOnlyList<InspectedProblem> Problems)
{
    /// <summary>Reads the JSON; what is missing is an error, but for what may be null.</summary>
    public static Inspection Parse(string json) => JsonSerializer.Deserialize<Inspection>(json, Options)!;

    private static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new HexConverter() },
    };
}
