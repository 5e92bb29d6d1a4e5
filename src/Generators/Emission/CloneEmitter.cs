using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes how a copy of an object gets copies of what the object holds. What is no object or list is in the copy already.</summary>
/// <param name="type">The type.</param>
/// <param name="declaring">The class its members stand in.</param>
internal sealed class CloneEmitter(TypeIr type, string declaring)
{
    public void Write(SourceWriter writer)
    {
        var members = MemberSlot.Of(type).Where(member => member.IsLazy || IsShared(member.Type)).ToList();
        WriteMethod(writer, "M_CopyChildren", "Copy", [.. members.Where(member => member.IsOwner)]);
        WriteMethod(writer, "M_MapReferences", "Map", [.. members.Where(member => !member.IsOwner)]);
    }

    // Another thread may be giving a lazy value to the original, so it is asked for it.
    private void WriteMethod(SourceWriter writer, string method, string take, List<MemberSlot> members)
    {
        if (members.Count == 0) return;
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"protected override void {method}(global::Tephra.KaitaiStruct original, global::Tephra.KaitaiCopier copier)"))
        {
            if (members.Any(member => member.IsLazy)) writer.Line($"var from = ({declaring})original;");
            foreach (var member in members)
            {
                writer.Line(member.IsLazy
                    ? $"{member.Backing} = copier.{take}(in from.{member.Backing});"
                    : $"{member.Name} = copier.{take}({member.Name});");
            }
        }
    }

    private static bool IsShared(DataType type) => type is ArrayType or IoType || CSharpType.MayHoldObjects(type);
}
