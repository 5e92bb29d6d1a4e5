using Tephra.Schema.Syntax;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>A declared enum.</summary>
internal sealed class EnumSymbol(TypeSymbol owner, EnumSyntax syntax)
{
    public TypeSymbol Owner { get; } = owner;

    public EnumSyntax Syntax { get; } = syntax;

    public EnumReference Reference { get; } = new(
        owner.Reference.Namespace, owner.Reference.Path, syntax.Id.Value, syntax.Values.Any(value => value.Value > long.MaxValue));
}
