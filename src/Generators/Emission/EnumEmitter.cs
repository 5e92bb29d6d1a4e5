using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes an enum. Its values have 64 bits, because a schema's may.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, EnumIr @enum)
    {
        writer.Gap();
        DocumentationEmitter.Write(writer, DocumentationIr.None, $"The enum {@enum.Reference.Id}.");
        var name = CSharpName.Type(@enum.Reference.Id);
        using (writer.Open($"public {(CSharpName.HidesOfObject(name) ? "new " : "")}enum {name} : {(@enum.Reference.IsUnsigned ? "ulong" : "long")}"))
        {
            foreach (var value in @enum.Values)
            {
                DocumentationEmitter.Write(writer, value.Documentation, $"The value {value.Id}.");
                writer.Line($"{CSharpName.EnumMember(value.Id)} = {Number(@enum, value)},");
                writer.Gap();
            }
        }
    }

    private static string Number(EnumIr @enum, EnumValueIr value) =>
        @enum.Reference.IsUnsigned && value.Value.Sign < 0 ? $"unchecked((ulong){Literal.Of(value.Value)})" : Literal.Of(value.Value);
}
