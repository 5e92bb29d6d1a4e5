using Tephra.Schema.Text;

namespace Tephra.Schema.Types;

/// <summary>Names one user type of one schema.</summary>
/// <param name="Namespace">The C# namespace the schema's types live in.</param>
/// <param name="Path">The ids from the schema's top type down to the type.</param>
/// <param name="HasParameters">Whether it must be constructed with arguments.</param>
public sealed record TypeReference(string Namespace, EquatableArray<string> Path, bool HasParameters)
{
    /// <summary>The name as an expression would write it.</summary>
    public override string ToString() => string.Join("::", Path);

    /// <summary>Whether both belong to the same schema.</summary>
    public bool SharesSchemaWith(TypeReference other) => Namespace == other.Namespace && Path[0] == other.Path[0];
}
