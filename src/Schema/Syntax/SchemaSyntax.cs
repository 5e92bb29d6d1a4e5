namespace Tephra.Schema.Syntax;

/// <summary>What one schema file says, unresolved.</summary>
/// <param name="Root">Its top type; its id is that of <c>meta</c>.</param>
public sealed record SchemaSyntax(TypeSyntax Root);
