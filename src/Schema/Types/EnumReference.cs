using Tephra.Schema.Text;

namespace Tephra.Schema.Types;

/// <summary>Names one enum of one schema.</summary>
/// <param name="Namespace">The C# namespace the schema's types live in.</param>
/// <param name="Owner">The ids from the schema's top type down to the type that declares the enum.</param>
/// <param name="Id">The enum's own id.</param>
/// <param name="IsUnsigned">Whether its members need an unsigned 64-bit integer.</param>
public sealed record EnumReference(string Namespace, EquatableArray<string> Owner, string Id, bool IsUnsigned)
{
    /// <summary>The name as an expression would write it.</summary>
    public override string ToString() => string.Join("::", Owner) + "::" + Id;
}
