using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes how the value a switch decides by follows from what is there.</summary>
/// <param name="context">What expressions see.</param>
internal sealed class CaseEmitter(EmissionContext context)
{
    private readonly ExpressionEmitter _expressions = new(context);

    /// <summary>One statement for each type of object that says which case it is of.</summary>
    public void WriteSettling(SourceWriter writer, ReadSwitchIr choice, string value)
    {
        if (choice.Derivation is not { } derivation) return;
        var isFirst = true;
        foreach (var same in choice.Cases.GroupBy(@case => @case.Read.Type))
        {
            // Who is also what is read otherwise may be of any case.
            if (same.Key is not UserType user || same.Key == choice.Otherwise?.Type) continue;
            var fits = same.Select(@case => _expressions.Emit(new BinaryIr(DataType.Boolean, BinaryOperator.Equal, choice.On, @case.Value)).At(Level.Or));
            var needed = _expressions.Emit(same.First().Value);
            var assignment = new SettleEmitter(context).Assign(derivation, needed);
            writer.Line($"{(isFirst ? "" : "else ")}if ({value} is {CSharpName.Of(user.Reference)} && writer.Differs({string.Join(" || ", fits)}, true)) {assignment};");
            isFirst = false;
        }

        if (!isFirst) writer.Gap();
    }
}
