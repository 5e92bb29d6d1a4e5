using Tephra.Schema.Ir;
using Tephra.Schema.Syntax;

namespace Tephra.Schema.Binding;

/// <summary>A parameter, field or instance of a type.</summary>
internal sealed class MemberSymbol
{
    public MemberSymbol(TypeSymbol owner, ParameterSyntax parameter)
    {
        Owner = owner;
        Id = parameter.Id.Value;
        Kind = MemberKind.Parameter;
        Parameter = parameter;
    }

    public MemberSymbol(TypeSymbol owner, AttributeSyntax attribute, MemberKind kind)
    {
        Owner = owner;
        Id = attribute.Id;
        Kind = kind;
        Attribute = attribute;
    }

    public TypeSymbol Owner { get; }

    public string Id { get; }

    public MemberKind Kind { get; }

    public ParameterSyntax? Parameter { get; }

    public AttributeSyntax? Attribute { get; }
}
