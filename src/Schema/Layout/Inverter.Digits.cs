using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

// Numbers written as text.
internal sealed partial class Inverter
{
    // The language writes numbers in decimal only, so that what is read in another radix can't be written.
    private ExpressionIr? Digits(CallIr call, ExpressionIr needed)
    {
        if (call.Arguments.Count > 0 && !(call.Arguments[0] is IntegerIr { Value: var radix } && radix == 10)) return null;
        var digits = Calculation.Call(DataType.String, Builtin.IntegerToString, needed);
        if (WidthOfTarget() is not { } width) return digits;
        // The last so many digits; if that cuts some off, the expression won't give what is needed, and that is told.
        var padded = new BinaryIr(DataType.String, BinaryOperator.Add, new StringIr(new string('0', width)), digits);
        var count = Calculation.Call(DataType.CalculatedInteger, Builtin.StringLength, digits);
        return Calculation.Call(
            DataType.String, Builtin.StringSubstring, padded,
            count, Calculation.Binary(BinaryOperator.Add, count, Calculation.Number(width)));
    }

    // Text of a fixed size is filled with leading zeros, unless the schema fills it at its end.
    private int? WidthOfTarget()
    {
        if (Candidate.KeyOf(target) is not var (type, id) || members.Attribute(type, id) is not { } field) return null;
        var range = field.Read switch { ReadStringIr text => text.Range, ReadBytesIr bytes => bytes.Range, _ => null };
        if (range is not { Size: IntegerIr { Value: var size }, PadRight: null } || size < 1 || size > 64) return null;
        var width = (int)size - range.Terminator.Count;
        return width > 0 ? width : null;
    }
}
