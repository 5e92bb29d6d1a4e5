using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Ir;

/// <summary>What the cases of a switch share, all of them being types of its own schema.</summary>
/// <param name="Reference">Its name.</param>
/// <param name="Members">The members that every case has, of one type.</param>
public sealed record InterfaceIr(InterfaceReference Reference, EquatableArray<InterfaceMemberIr> Members);

/// <summary>A member that every case of a switch has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether its value may be absent.</param>
/// <param name="Documentation">What the schema says of it, where it says the same in every case.</param>
public sealed record InterfaceMemberIr(string Id, DataType Type, bool IsOptional, DocumentationIr Documentation);
