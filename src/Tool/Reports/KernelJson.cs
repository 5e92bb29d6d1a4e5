using System.Globalization;
using System.Text.Json;
using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>What only a kernel dump says.</summary>
internal static class KernelJson
{
    private const double UnitsPerSecond = 10_000_000;

    /// <summary>Writes the members <c>kernel</c>, <c>context</c> (of the processor) and <c>exceptionContext</c> of the object that is being written.</summary>
    public static void Write(Utf8JsonWriter json, KernelDumpTarget target)
    {
        KernelInformation kernel = target.Kernel;
        json.WriteStartObject("kernel");
        json.WriteNumber("dumpType", kernel.DumpType);
        json.WriteString("machine", Hex((uint)kernel.Machine));
        json.WriteNumber("build", kernel.Build);
        json.WriteString("directoryTableBase", Hex(kernel.DirectoryTableBase));
        json.WriteString("psLoadedModuleList", Hex(kernel.PsLoadedModuleList));
        json.WriteString("psActiveProcessHead", Hex(kernel.PsActiveProcessHead));
        json.WriteString("kdDebuggerDataBlock", Hex(kernel.KdDebuggerDataBlock));
        json.WriteString("bugCheckCode", Hex(kernel.BugCheckCode));
        json.WriteStartArray("bugCheckParameters");
        foreach (ulong parameter in kernel.BugCheckParameters)
            json.WriteStringValue(Hex(parameter));
        json.WriteEndArray();
        json.WriteString("systemTime", kernel.SystemTime is { } time ? ToIso(time) : null);
        if (kernel.SystemUpTime is { } upTime)
            json.WriteNumber("systemUpTime", upTime / UnitsPerSecond);
        else
            json.WriteNull("systemUpTime");
        json.WriteString("comment", kernel.Comment);
        json.WriteEndObject();
        WriteContext(json, "context", target.Threads.Count > 0 ? target.Threads[0].Registers : null);
        WriteContext(json, "exceptionContext", target.Exception?.Registers);
    }

    private static void WriteContext(Utf8JsonWriter json, string name, RegisterSet? registers)
    {
        if (registers is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        for (int i = 0; i < registers.Count; i++)
            json.WriteString(registers.GetName(i), Hex(registers.GetValue(i)));
        json.WriteEndObject();
    }

    private static string? Hex(ulong? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"0x{number:x}") : null;

    // A FILETIME past the year 9999 is damage.
    private static string? ToIso(ulong time) => time <= (ulong)DateTime.MaxValue.ToFileTimeUtc()
        ? DateTime.FromFileTimeUtc((long)time).ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)
        : null;
}
