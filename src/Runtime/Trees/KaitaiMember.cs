namespace Tephra;

/// <summary>A member a schema gives a type; a generated class lists its own in a table.</summary>
/// <param name="Id">Its id in the schema.</param>
/// <param name="Kind">What sort of member it is.</param>
/// <param name="TypeName">The name of its type as a schema writes it, such as <c>u4le</c>; <c>switch</c> where its object says which.</param>
/// <param name="HoldsObjects">
/// Whether a walk over objects must look into its value: it can be or hold an object that itself holds objects, or has instances.
/// </param>
public readonly record struct KaitaiMember(string Id, KaitaiMemberKind Kind, string TypeName, bool HoldsObjects = false)
{
    /// <summary>Whether the object the member belongs to is the one that holds its value, rather than one that refers to it.</summary>
    internal bool IsOwner => Kind is KaitaiMemberKind.Field or KaitaiMemberKind.ParseInstance;
}
