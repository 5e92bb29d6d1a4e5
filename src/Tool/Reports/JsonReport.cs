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
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        WriteThreads(json, target.Threads);
        WriteModules(json, target.Modules);
        WriteMemory(json, target.MemorySummary);
        WriteStreams(json, target);
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
        WriteNumber(json, "processors", system?.NumberOfProcessors);
        json.WriteEndObject();
    }

    private static void WriteProcess(Utf8JsonWriter json, uint? id)
    {
        json.WriteStartObject("process");
        WriteNumber(json, "id", id);
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
        WriteHex(json, "code", exception.Record.ExceptionCode);
        WriteHex(json, "address", exception.Record.ExceptionAddress);
        json.WriteEndObject();
    }

    private static void WriteThreads(Utf8JsonWriter json, IReadOnlyList<TargetThread> threads)
    {
        json.WriteStartArray("threads");
        foreach (TargetThread thread in threads)
        {
            json.WriteStartObject();
            json.WriteNumber("id", thread.Id);
            WriteHex(json, "instructionPointer", thread.Registers?.InstructionPointer.Value);
            WriteHex(json, "stackPointer", thread.Registers?.StackPointer.Value);
            WriteHex(json, "teb", thread.Teb.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteModules(Utf8JsonWriter json, IReadOnlyList<TargetModule> modules)
    {
        json.WriteStartArray("modules");
        foreach (TargetModule module in modules)
        {
            json.WriteStartObject();
            json.WriteString("name", module.Name);
            WriteHex(json, "base", module.Base.Value);
            json.WriteNumber("size", module.Size);
            WriteHex(json, "timeDateStamp", module.TimeDateStamp);
            WriteHex(json, "checkSum", module.CheckSum);
            json.WriteString("codeViewId", module.CodeView?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMemory(Utf8JsonWriter json, MemorySummary memory)
    {
        json.WriteStartObject("memory");
        json.WriteNumber("ranges", memory.Ranges);
        json.WriteNumber("bytes", memory.Bytes);
        json.WriteEndObject();
    }

    private static void WriteStreams(Utf8JsonWriter json, DumpTarget target)
    {
        json.WriteStartArray("streams");
        foreach (DumpStream stream in target is UserMinidumpTarget minidump ? minidump.Streams : [])
        {
            json.WriteStartObject();
            json.WriteNumber("type", stream.Type);
            json.WriteString("name", stream.Name);
            json.WriteNumber("offset", stream.Offset);
            json.WriteNumber("size", stream.Size);
            json.WriteBoolean("typed", stream.IsTyped);
            if (KaitaiStreamTypes.IsRegistered(stream.Type) && ((UserMinidumpTarget)target).GetContent(stream) is { } content)
                ContentJson.Write(json, "content", content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    private static void WriteHex(Utf8JsonWriter json, string key, ulong? value)
    {
        if (value is ulong number)
            json.WriteString(key, $"0x{number:x}");
        else
            json.WriteNull(key);
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, long? value)
    {
        if (value is long number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }
}
