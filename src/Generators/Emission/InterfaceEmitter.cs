using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes the interface that the cases of a switch share.</summary>
internal static class InterfaceEmitter
{
    public static void Write(SourceWriter writer, InterfaceIr shared)
    {
        var id = shared.Reference.Id;
        writer.Gap();
        writer.Line($"/// <summary>What all cases of {id} have in common.</summary>");
        using (writer.Open($"public interface {CSharpName.Interface(id)} : global::Tephra.IKaitaiStruct"))
        {
            foreach (var member in shared.Members)
            {
                DocumentationEmitter.Write(writer, member.Documentation, $"The member {member.Id}.");
                writer.Line($"{CSharpType.Of(member.Type, member.IsOptional)} {CSharpName.Property(member.Id)} {{ get; }}");
                writer.Gap();
            }
        }
    }
}
