using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>A parameter as written; without a type it is bytes.</summary>
public sealed record ParameterSyntax(
    Spanned<string> Id, TypeReferenceSyntax? Type, TypeNameSyntax? Enum, DocumentationSyntax Documentation);
