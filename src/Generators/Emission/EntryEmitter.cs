using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes how a type with parameters is constructed and read; one without inherits it.</summary>
internal sealed class EntryEmitter(TypeIr type, string name)
{
    public void Write(SourceWriter writer)
    {
        if (type.Parameters.Count == 0) return;
        var parameters = string.Join(", ", type.Parameters.Select(parameter => $"{CSharpType.Of(parameter.Type)} {CSharpName.Parameter(parameter.Id)}"));
        var arguments = string.Join(", ", type.Parameters.Select(parameter => CSharpName.Parameter(parameter.Id)));
        writer.Gap();
        writer.Line("/// <summary>Makes an object whose parameters are still to be set.</summary>");
        using (writer.Open($"public {name}()"))
        {
        }

        writer.Gap();
        writer.Line("/// <summary>Makes an object with its parameters.</summary>");
        WriteParameterDocumentation(writer);
        using (writer.Open($"public {name}({parameters})"))
        {
            foreach (var parameter in type.Parameters) writer.Line($"{CSharpName.Property(parameter.Id)} = {CSharpName.Parameter(parameter.Id)};");
        }

        // A member or the class itself that is called so has the name.
        if (name == "Read" || type.MemberIds.Contains("read")) return;
        WriteRead(writer, parameters, arguments, "string path", "path", "Reads a file, memory-mapped. Dispose the result to close it.", "The file.");
        WriteRead(writer, parameters, arguments, "global::System.ReadOnlyMemory<byte> bytes", "bytes", "Reads bytes in memory.", "The bytes; they are not copied.");
        WriteRead(writer, parameters, arguments, "global::Tephra.ByteSource source", "source", "Reads a source, which stays the caller's.", "The source.");
    }

    private void WriteRead(SourceWriter writer, string parameters, string arguments, string from, string fromName, string summary, string fromSummary)
    {
        writer.Gap();
        writer.Line($"/// <summary>{summary}</summary>");
        WriteParameterDocumentation(writer);
        writer.Line($"/// <param name=\"{fromName}\">{fromSummary}</param>");
        writer.Line("/// <param name=\"limits\">Caps to keep to; the defaults if null.</param>");
        writer.Line($"public static {name} Read({parameters}, {from}, global::Tephra.KaitaiLimits? limits = null) =>");
        writer.Indent();
        writer.Line($"M_ReadRoot(new {name}({arguments}), {fromName}, limits);");
        writer.Outdent();
    }

    private void WriteParameterDocumentation(SourceWriter writer)
    {
        foreach (var parameter in type.Parameters)
        {
            writer.Line($"/// <param name=\"{CSharpName.Parameter(parameter.Id).TrimStart('@')}\">The parameter {parameter.Id}.</param>");
        }
    }
}
