using System.Globalization;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the statements that read one attribute from the local <c>reader</c>.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="context">What expressions see.</param>
/// <param name="target">What takes the value: a property, or a local that is declared here.</param>
/// <param name="declares">Whether <paramref name="target"/> is such a local.</param>
internal sealed class AttributeEmitter(AttributeIr attribute, EmissionContext context, string target, bool declares)
{
    private readonly ExpressionEmitter _expressions = new(context);

    /// <summary>Whether the statements use the local <c>count</c>.</summary>
    public static bool UsesCount(AttributeIr attribute) => attribute.Repeat is { Kind: RepeatKind.Expression, LazyElementSize: null };

    /// <summary>Whether the statements use the local <c>index</c>.</summary>
    public static bool UsesIndex(AttributeIr attribute) => attribute.Repeat is { LazyElementSize: null };

    /// <summary>Whether the statements use the local <c>start</c>.</summary>
    public static bool UsesStart(AttributeIr attribute) => attribute.Valid is not null;

    /// <summary>Whether <see cref="Read"/> alone gives the whole value.</summary>
    public bool IsOneExpression => attribute.Repeat is null && attribute.Valid is null;

    /// <summary>The reading of one element.</summary>
    public string Read()
    {
        var keep = !KeepsPartial ? null : attribute.Repeat is null ? $"({target} = {{0}})" : "(item = {0})";
        var text = new ReadEmitter("reader", context with { Keep = keep }).Emit(attribute.Read);
        return attribute.Read is ReadContentsIr ? text.Replace(", Path)", $", {Literal.Of(attribute.SchemaPath)})") : text;
    }

    public void Write(SourceWriter writer)
    {
        switch (attribute.Repeat)
        {
            case null:
                WriteSingle(writer);
                break;
            case { LazyElementSize: { } itemSize } lazy:
                var user = (ReadUserIr)attribute.Read;
                var items = lazy.Kind == RepeatKind.Eos ? "" : _expressions.ToInt64(lazy.Expression!) + ", ";
                var root = user.Parent.Kind == ParentKind.External ? "null" : "base.M_Root";
                writer.Line(lazy.IsNumbers
                    ? $"{Declared} = reader.ReadNumbers<{Element}>({items}this, {root});"
                    : $"{Declared} = reader.ReadLazyList<{Element}>({items}{itemSize.ToString(CultureInfo.InvariantCulture)}, this, {root});");
                break;
            case { Kind: RepeatKind.Expression, Expression: { } count } repeat:
                // Elements that can't all be there are an error at once, unless those that are there are to be kept.
                var size = KeepsPartial ? "0" : (repeat.MinimumElementBits / 8).ToString(CultureInfo.InvariantCulture);
                writer.Line($"count = {_expressions.ToInt64(count)};");
                writer.Line($"{Declared} = reader.CreateList<{Element}>(count, {size});");
                using (writer.Open("for (index = 0; index < count; index++)")) WriteElement(writer, null);
                writer.Line("index = -1;");
                break;
            case { Kind: RepeatKind.Eos }:
                writer.Line($"{Declared} = {NewList};");
                using (writer.Open("for (index = 0; !reader.IsEof; index++)")) WriteElement(writer, null);
                writer.Line("index = -1;");
                break;
            case { Expression: { } until }:
                writer.Line($"{Declared} = {NewList};");
                using (writer.Open("for (index = 0; ; index++)")) WriteElement(writer, until);
                writer.Line("index = -1;");
                break;
        }
    }

    // Only objects can be there in part; an element that is looked at when it is whole is kept then.
    private bool KeepsPartial =>
        context.KeepsPartial && !declares && attribute.Read is ReadUserIr && attribute.Valid is null && attribute.Repeat?.Kind != RepeatKind.Until;

    private string Declared => declares ? "var " + target : target;

    private string Element => CSharpType.Of(((ArrayType)attribute.Type).Element);

    private string NewList => declares ? $"new global::Tephra.KaitaiList<{Element}>()" : "[]";

    private void WriteSingle(SourceWriter writer)
    {
        if (attribute.Valid is not null) writer.Line("start = reader.Position;");
        var read = Read();
        // A switch has no type of its own.
        var declared = declares && attribute.Read is ReadSwitchIr ? $"{CSharpType.Of(attribute.Type, IsOpenSwitch)} {target}" : Declared;
        writer.Line($"{declared} = {read};");
        if (attribute.Valid is null) return;
        if (IsOpenSwitch)
        {
            using (writer.Open($"if ({target} is not null)"))
            {
                var present = CSharpType.IsStruct(attribute.Type) ? target + ".Value" : target;
                new ValidEmitter(attribute.Type, present, attribute.SchemaPath, context).Write(writer, attribute.Valid);
            }

            return;
        }

        var isNullable = attribute.IsOptional && !declares && CSharpType.IsStruct(attribute.Type);
        new ValidEmitter(attribute.Type, isNullable ? target + ".Value" : target, attribute.SchemaPath, context).Write(writer, attribute.Valid);
    }

    private void WriteElement(SourceWriter writer, ExpressionIr? until)
    {
        var element = ((ArrayType)attribute.Type).Element;
        var mayStandStill = attribute.Repeat is { MinimumElementBits: 0, Kind: not RepeatKind.Expression };
        var needsItem = attribute.Valid is not null || until is not null;
        var start = attribute.Valid is null ? "before" : "start";
        if (attribute.Valid is not null || mayStandStill) writer.Line($"{(attribute.Valid is null ? "var " : "")}{start} = reader.Position;");
        var read = Read();
        if (IsOpenSwitch)
        {
            // An element that no case reads is none.
            writer.Line($"{CSharpType.Of(element)}? read = {read};");
            using (writer.Open("if (read is { } item)")) WriteItem(writer, element, until);
            if (mayStandStill) writer.Line($"reader.CheckProgress({start}, index);");
            return;
        }

        if (KeepsPartial)
        {
            // The element belongs to the list as soon as its reading has ended, however it ended.
            writer.Line($"{CSharpType.Of(element)}? item = null;");
            using (writer.Open("try")) writer.Line($"{read};");
            using (writer.Open("finally")) writer.Line($"if (item is not null) {target}.Add(item);");
        }
        else if (!needsItem)
        {
            writer.Line($"{target}.Add({read});");
        }
        else
        {
            var declared = attribute.Read is ReadSwitchIr ? CSharpType.Of(element) : "var";
            writer.Line($"{declared} item = {read};");
            WriteItem(writer, element, until);
        }

        if (mayStandStill) writer.Line($"reader.CheckProgress({start}, index);");
    }

    private bool IsOpenSwitch => attribute.Read is ReadSwitchIr { Otherwise: null };

    private void WriteItem(SourceWriter writer, DataType element, ExpressionIr? until)
    {
        writer.Line($"{target}.Add(item);");
        if (attribute.Valid is not null) new ValidEmitter(element, "item", attribute.SchemaPath, context).Write(writer, attribute.Valid);
        if (until is not null) writer.Line($"if ({new ExpressionEmitter(context with { Item = "item" }).Emit(until)}) break;");
    }
}
