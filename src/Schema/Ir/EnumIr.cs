using System.Numerics;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Ir;

/// <summary>An enum.</summary>
public sealed record EnumIr(EnumReference Reference, EquatableArray<EnumValueIr> Values);

/// <summary>A member of an enum.</summary>
public sealed record EnumValueIr(string Id, BigInteger Value, DocumentationIr Documentation);
