using System.Text.Encodings.Web;
using System.Text.Json;
using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>
/// A dump as one JSON object with stable keys in a stable order; absent values are null. Addresses, codes, stamps and check sums are
/// <c>0x…</c> strings, ids, sizes and offsets numbers.
/// </summary>
internal static class JsonReport
{
    // Readable paths and names: the output is a file or a pipe, never part of a web page.
    internal static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object.</summary>
    public static void Write(Stream output, DumpTarget target)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("format", target.Format);
        json.WriteNumber("size", target.Length);
        WriteSystem(json, target.System);
        WriteProcess(json, target.ProcessId);
        WriteException(json, target.Exception);
        ListJson.Write(json, "threads", target.Threads, ListJson.Write);
        ListJson.Write(json, "modules", target.Modules, ListJson.Write);
        WriteMemory(json, target);
        ListJson.Write(json, "streams", target is UserMinidumpTarget minidump ? minidump.Streams : [], (json, stream) => ListJson.Write(json, stream, (UserMinidumpTarget)target));
        if (target is KernelDumpTarget kernel) KernelJson.Write(json, kernel);
        WriteProblems(json, target.Problems);
        json.WriteEndObject();
    }

    private static void WriteSystem(Utf8JsonWriter json, TargetSystem? system)
    {
        json.WriteStartObject("system");
        json.WriteString("architecture", system?.Architecture);
        json.WriteString("os", system?.OperatingSystem);
        json.WriteString("version", system?.Version);
        JsonValues.WriteNumber(json, "processors", system?.NumberOfProcessors);
        json.WriteEndObject();
    }

    private static void WriteProcess(Utf8JsonWriter json, uint? id)
    {
        json.WriteStartObject("process");
        JsonValues.WriteNumber(json, "id", id);
        json.WriteEndObject();
    }

    private static void WriteException(Utf8JsonWriter json, TargetException? exception)
    {
        if (exception is null)
        {
            json.WriteNull("exception");
            return;
        }

        json.WriteStartObject("exception");
        json.WriteNumber("threadId", exception.ThreadId);
        JsonValues.WriteHex(json, "code", exception.Record.ExceptionCode);
        JsonValues.WriteHex(json, "address", exception.Record.ExceptionAddress);
        json.WriteEndObject();
    }

    private static void WriteMemory(Utf8JsonWriter json, DumpTarget target)
    {
        MemorySummary memory = target.MemorySummary;
        json.WriteStartObject("memory");
        json.WriteNumber("ranges", memory.Ranges);
        json.WriteNumber("bytes", memory.Bytes);
        if (memory.PhysicalPages is { } pages)
            json.WriteNumber("physicalPages", pages);
        else if (target is KernelDumpTarget)
            json.WriteNull("physicalPages");
        json.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter json, IReadOnlyList<DumpProblem> problems)
    {
        json.WriteStartArray("problems");
        foreach (DumpProblem problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("stream", problem.StreamName);
            json.WriteNumber("offset", problem.Offset);
            json.WriteString("reason", problem.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
