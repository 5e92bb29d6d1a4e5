using System.Text.Json;
using Tephra.Engine;

namespace Tephra.Tool.Reports;

/// <summary>What a dump holds many of, each as a JSON object.</summary>
internal static class ListJson
{
    /// <summary>Writes a list under a key, or as a value of its own.</summary>
    public static void Write<T>(Utf8JsonWriter json, string? key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (key is null) json.WriteStartArray();
        else json.WriteStartArray(key);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, TargetThread thread)
    {
        json.WriteNumber("id", thread.Id);
        JsonValues.WriteHex(json, "instructionPointer", thread.Registers?.InstructionPointer.Value);
        JsonValues.WriteHex(json, "stackPointer", thread.Registers?.StackPointer.Value);
        JsonValues.WriteHex(json, "teb", thread.Teb.Value);
    }

    /// <summary>A thread with what the report of a whole dump leaves out.</summary>
    public static void WriteNamed(Utf8JsonWriter json, TargetThread thread)
    {
        Write(json, thread);
        json.WriteString("name", thread.Name);
    }

    public static void Write(Utf8JsonWriter json, TargetModule module)
    {
        json.WriteString("name", module.Name);
        JsonValues.WriteHex(json, "base", module.Base.Value);
        json.WriteNumber("size", module.Size);
        JsonValues.WriteHex(json, "timeDateStamp", module.TimeDateStamp);
        JsonValues.WriteHex(json, "checkSum", module.CheckSum);
        json.WriteString("codeViewId", module.CodeView?.Id);
    }

    public static void Write(Utf8JsonWriter json, TargetHandle handle)
    {
        JsonValues.WriteHex(json, "handle", handle.Handle);
        json.WriteString("typeName", handle.TypeName);
        json.WriteString("objectName", handle.ObjectName);
        JsonValues.WriteHex(json, "attributes", handle.Attributes);
        JsonValues.WriteHex(json, "grantedAccess", handle.GrantedAccess);
        json.WriteNumber("handleCount", handle.HandleCount);
        json.WriteNumber("pointerCount", handle.PointerCount);
    }

    public static void Write(Utf8JsonWriter json, TargetMemoryRegion region)
    {
        JsonValues.WriteHex(json, "base", region.Base.Value);
        json.WriteNumber("size", region.Size);
        JsonValues.WriteHex(json, "allocationBase", region.AllocationBase.Value);
        json.WriteString("state", RegionText.State(region.State));
        json.WriteString("type", RegionText.Type(region.Type));
        JsonValues.WriteHex(json, "protect", region.Protect);
        JsonValues.WriteHex(json, "allocationProtect", region.AllocationProtect);
    }

    public static void Write(Utf8JsonWriter json, KernelProcess process)
    {
        json.WriteNumber("id", process.ProcessId);
        JsonValues.WriteNumber(json, "parentId", (long?)process.ParentProcessId);
        json.WriteString("imageFileName", process.ImageFileName);
        JsonValues.WriteHex(json, "address", process.Address.Value);
        JsonValues.WriteHex(json, "directoryTableBase", process.DirectoryTableBase);
        JsonValues.WriteHex(json, "peb", process.Peb?.Value);
    }

    public static void Write(Utf8JsonWriter json, DumpStream stream, UserMinidumpTarget target)
    {
        json.WriteNumber("type", stream.Type);
        json.WriteString("name", stream.Name);
        json.WriteNumber("offset", stream.Offset);
        json.WriteNumber("size", stream.Size);
        json.WriteBoolean("typed", stream.IsTyped);
        if (KaitaiStreamTypes.IsRegistered(stream.Type) && target.GetContent(stream) is { } content)
            ContentJson.Write(json, "content", content);
    }
}
