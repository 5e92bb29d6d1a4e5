using System.Text.Encodings.Web;
using System.Text.Json;
using Tephra.Engine;

namespace Tephra.Tool.Reading;

/// <summary>Answers to reads, one JSON object a line: the bytes, or why there are none.</summary>
internal sealed class ReadAnswers(Stream output)
{
    /// <summary>The most bytes one read may ask for.</summary>
    public const int MostBytes = 16 << 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json = new(output, Options);
    private byte[] _buffer = new byte[4096];

    /// <summary>Reads and answers.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="address">Where to start.</param>
    /// <param name="length">How many bytes to read.</param>
    public void Answer(ReadableMemory memory, ulong address, int length)
    {
        if (_buffer.Length < length) _buffer = new byte[length];
        int read = memory.Read(address, _buffer.AsSpan(0, length));
        _json.WriteStartObject();
        _json.WriteString("address", $"0x{address:x}");
        if (read > 0) _json.WriteString("bytes", Convert.ToHexStringLower(_buffer, 0, read));
        // Fewer bytes than asked for: why there are no more of them.
        if (read < length) _json.WriteString(read > 0 ? "stopped" : "error", FaultText.Of(Explain(memory, address, read)));
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.Write("\n"u8);
    }

    // Behind the last address there is none, whatever is at address 0.
    private static MemoryFault Explain(ReadableMemory memory, ulong address, int read) =>
        address > ulong.MaxValue - (ulong)read ? new MemoryFault(MemoryFaultKind.NonCanonical) : memory.Explain(address + (ulong)read);
}
