using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the statements that write one attribute through the local <c>writer</c>.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="context">What expressions see.</param>
internal sealed class AttributeWriteEmitter(AttributeIr attribute, EmissionContext context)
{
    private readonly ExpressionEmitter _expressions = new(context);

    /// <summary>Whether the statements use the local <c>index</c>.</summary>
    public static bool UsesIndex(AttributeIr attribute) => attribute.Repeat is { IsNumbers: false };

    /// <summary>Whether the statements use a local of the name of a kind.</summary>
    public static bool Uses(SettleKind kind, AttributeIr attribute) => kind == SettleKind.Size && IsSizeSettled(attribute.Read);

    /// <summary>Writes the statements.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="value">The whole value, in C#.</param>
    public void Write(SourceWriter writer, string value)
    {
        if (attribute.Condition is { } condition)
        {
            new SettleEmitter(context).WriteCondition(writer, condition, attribute.ConditionDerivation, $"{value} is not null");
        }

        if (!attribute.IsOptional)
        {
            WritePresent(writer, value);
            return;
        }

        var local = CSharpName.Local(CSharpName.Property(attribute.Id));
        using (writer.Open($"if ({value} is {{ }} {local})")) WritePresent(writer, local);
        if (attribute.Condition is null && attribute.Read is ReadSwitchIr choice) WriteAbsent(writer, choice);
    }

    // A switch may choose something where there is nothing.
    private void WriteAbsent(SourceWriter writer, ReadSwitchIr choice)
    {
        var cases = choice.Cases.Select(@case => _expressions.Emit(new BinaryIr(DataType.Boolean, Schema.Expressions.BinaryOperator.Equal, choice.On, @case.Value)).At(Level.Or));
        writer.Line($"else if ({string.Join(" || ", cases)}) writer.IsThere(null);");
    }

    private void WritePresent(SourceWriter writer, string value)
    {
        if (attribute.Repeat is not { } repeat)
        {
            var type = attribute.Type;
            if (attribute.Valid is { } valid) new ValidWriteEmitter(type, value, context).Write(writer, valid);
            new WriteEmitter(attribute.Id, type, context).Write(writer, attribute.Read, value);
            return;
        }

        if (repeat is { Kind: RepeatKind.Expression, Derivation: null }) new SettleEmitter(context).Write(writer, SettleKind.Count, repeat.Expression!, null, value + ".Count");
        WriteItems(writer, repeat, value);
        if (repeat.Kind == RepeatKind.Eos) writer.Line("writer.ExpectEnd();");
    }

    private void WriteItems(SourceWriter writer, RepeatIr repeat, string value)
    {
        if (repeat.IsNumbers)
        {
            var holder = ((ReadUserIr)attribute.Read).Parent.Kind == ParentKind.External ? "this, null" : "this, base.M_Root";
            writer.Line($"writer.WriteNumbers({value}, {holder});");
            return;
        }

        if (repeat.LazyElementSize is null) WriteEach(writer, repeat, value);
        else using (writer.Open($"if (!writer.WriteUnread({value}))")) WriteEach(writer, repeat, value);
        if (repeat.Kind == RepeatKind.Until) writer.Line($"if ({value}.Count == 0) writer.IsThere(null);");
        writer.Line("index = -1;");
    }

    private void WriteEach(SourceWriter writer, RepeatIr repeat, string value)
    {
        using (writer.Open($"for (index = 0; writer.BeginItem({value}, index); index++)"))
        {
            writer.Line($"var item = {value}[(int)index];");
            var element = ((ArrayType)attribute.Type).Element;
            if (attribute.Valid is { } valid) new ValidWriteEmitter(element, "item", context).Write(writer, valid);
            new WriteEmitter(attribute.Id, element, context).Write(writer, attribute.Read, "item");
            if (repeat is { Kind: RepeatKind.Until, Expression: { } until })
            {
                var ends = new ExpressionEmitter(context with { Item = "item" }).Emit(until);
                // An item that is missing was recorded when it was written.
                var guard = attribute.Read is ReadUserIr { ParameterIds.Count: > 0 } or ReadUserIr { InheritsEndian: true } ? "if (item is not null) " : "";
                writer.Line("writer.EndItem();");
                writer.Line($"{guard}writer.ExpectLast({ends});");
            }
        }
    }

    private static bool IsSizeSettled(ReadIr read) => read switch
    {
        ReadBytesIr bytes => bytes.Range.Derivation is not null,
        ReadStringIr text => text.Range.Derivation is not null,
        ReadUserIr user => user.Range?.Derivation is not null,
        ReadSwitchIr choice => choice.Cases.Any(@case => IsSizeSettled(@case.Read)) || (choice.Otherwise is { } otherwise && IsSizeSettled(otherwise)),
        _ => false,
    };
}
