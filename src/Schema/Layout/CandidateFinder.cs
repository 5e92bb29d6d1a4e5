using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>Finds the fields an expression is computed from, and those of them that could be set to give what is needed.</summary>
/// <param name="members">What the names stand for.</param>
internal sealed class CandidateFinder(IMemberSource members)
{
    /// <summary>The fields whose values go into an expression, each once. What decides which value it has is not among them.</summary>
    public IReadOnlyList<ExpressionIr> FieldsOf(ExpressionIr expression)
    {
        var found = new List<ExpressionIr>();
        var expansion = new Expansion(members);
        Walk(expression);
        return expansion.IsExhausted ? [] : found;

        void Walk(ExpressionIr part)
        {
            if (IsField(part))
            {
                if (!found.Contains(part)) found.Add(part);
                return;
            }

            if (expansion.Of(part) is { } meaning)
            {
                Walk(meaning);
                return;
            }

            foreach (var operand in Operands(part)) Walk(operand);
        }
    }

    /// <summary>Those fields that could be set; if some suit well, only these.</summary>
    public IReadOnlyList<Candidate> CandidatesOf(IEnumerable<ExpressionIr> fields, ExpressionIr expression, ExpressionIr needed)
    {
        var all = fields.Select(field => new Inverter(members, field).Solve(expression, needed)).OfType<Candidate>().ToList();
        return all.Any(candidate => candidate.Fit != Fit.Partial) ? [.. all.Where(candidate => candidate.Fit != Fit.Partial)] : all;
    }

    private static IEnumerable<ExpressionIr> Operands(ExpressionIr expression) => expression switch
    {
        UnaryIr unary => [unary.Operand],
        BinaryIr binary => [binary.Left, binary.Right],
        TernaryIr ternary => [ternary.WhenTrue, ternary.WhenFalse],
        CastIr cast => [cast.Target],
        CallIr
        {
            Method: Builtin.EnumToInteger or Builtin.BooleanToInteger or Builtin.IntegerToString or Builtin.StringToInteger or Builtin.BytesToString,
        } call => [call.Target],
        _ => [],
    };

    private bool IsField(ExpressionIr expression) =>
        expression.Type is IntegerType or BitsType or BooleanType or EnumType or StringType or BytesType
        && Candidate.KeyOf(expression) is var (type, id)
        && IsObject(expression is IndexIr { Target: MemberIr list } ? list.Target : ((MemberIr)expression).Target)
        && members.Attribute(type, id) is { Read: not ReadSwitchIr } attribute
        && !Presets.IsFixed(attribute)
        && members.MayDerive(type, id);

    // Whether an expression leads from object to object, so that what it leads to can be changed.
    private static bool IsObject(ExpressionIr expression) => expression switch
    {
        SelfIr => true,
        RootIr root => IsObject(root.Target),
        ParentIr parent => IsObject(parent.Target),
        MemberIr { Type: UserType or ArrayType { Element: UserType } or StructType } member => IsObject(member.Target),
        MemberIr member => member.Type is AnyType && IsObject(member.Target),
        IndexIr index => IsObject(index.Target),
        CastIr { Type: UserType } cast => IsObject(cast.Target),
        CallIr { Method: Builtin.ArrayFirst or Builtin.ArrayLast } call => IsObject(call.Target),
        _ => false,
    };
}
