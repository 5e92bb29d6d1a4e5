namespace Tephra.Schema.Types;

/// <summary>Names the interface that the cases of one switch share.</summary>
/// <param name="Owner">The type whose member is read by the switch.</param>
/// <param name="Id">The member's id.</param>
public sealed record InterfaceReference(TypeReference Owner, string Id);
