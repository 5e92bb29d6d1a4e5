using System.Numerics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>An enum as written.</summary>
public sealed record EnumSyntax(Spanned<string> Id, EquatableArray<EnumValueSyntax> Values);

/// <summary>A member of an enum as written.</summary>
public sealed record EnumValueSyntax(BigInteger Value, Spanned<string> Id, DocumentationSyntax Documentation);
