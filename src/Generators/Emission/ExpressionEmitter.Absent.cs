using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

internal sealed partial class ExpressionEmitter
{
    /// <summary>The same as <see cref="ConvertedTo"/>, but a value that is absent is null and no error.</summary>
    public string ConvertedToOrNull(ExpressionIr expression, DataType target)
    {
        if (!MayBeAbsent(expression)) return ConvertedTo(expression, target);
        var code = EmitOrNull(expression);
        return target != expression.Type && target is EnumType or IntegerType or FloatType ? $"({CSharpType.Of(target)}?){code.At(Level.Unary)}" : code.Text;
    }

    // Numbers of different kinds have no common type in C# once they may be absent, and neither have objects.
    private string BranchOrNull(TernaryIr ternary, ExpressionIr branch)
    {
        var code = EmitOrNull(branch);
        return ternary.Type switch
        {
            { IsNumeric: true } or StructType { Interface: null } => $"({CSharpType.Of(ternary.Type)}?){code.At(Level.Unary)}",
            ArrayType list when branch.Type != list && MayBeAbsent(branch) => $"({code.At(Level.Equality)} is null ? null : {AsList(code, list)})",
            ArrayType when branch.Type != ternary.Type => ConvertedTo(branch, ternary.Type),
            _ => code.At(Level.Or),
        };
    }

    private static bool MayBeAbsent(ExpressionIr expression) => expression switch
    {
        MemberIr member => member.IsOptional,
        TernaryIr ternary => MayBeAbsent(ternary.WhenTrue) || MayBeAbsent(ternary.WhenFalse),
        _ => false,
    };

    /// <summary>The same as <see cref="Emit"/>, but a value that is absent is null and no error. What it is taken from must be there.</summary>
    public Code EmitOrNull(ExpressionIr expression) => expression switch
    {
        MemberIr { IsOptional: true } member => Code.Primary(Of(member.Target, CSharpName.Property(member.Id))),
        TernaryIr ternary when MayBeAbsent(ternary) => new Code(
            $"{Emit(ternary.Condition).At(Level.Or)} ? {BranchOrNull(ternary, ternary.WhenTrue)} : {BranchOrNull(ternary, ternary.WhenFalse)}",
            Level.Conditional),
        ParentIr parent => Code.Primary(Of(parent.Target, "M_Parent")),
        // An object that is read by itself is its own root, and then of another type than the schema says.
        RootIr { Type: UserType user } root =>
            new Code($"((global::Tephra.KaitaiStruct){Emit(root.Target).At(Level.Unary)}).M_Root as {CSharpName.Of(user.Reference)}", Level.Relational),
        _ => Emit(expression),
    };
}
