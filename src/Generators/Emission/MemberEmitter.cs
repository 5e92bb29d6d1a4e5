using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the properties of a class, and how those that are lazy get their value.</summary>
/// <param name="inheritsRead">Whether the class inherits methods named <c>Read</c>.</param>
internal sealed class MemberEmitter(bool inheritsRead)
{
    /// <summary>A property that is set: a field or a parameter.</summary>
    public void WriteProperty(SourceWriter writer, string id, DataType type, bool isOptional, DocumentationIr documentation, string fallback, ExpressionIr? preset = null)
    {
        var name = CSharpName.Property(id);
        writer.Gap();
        if (preset?.Type is BytesType)
        {
            // Made once, however many objects there are.
            writer.Line($"private static readonly {CSharpType.Of(DataType.Bytes)} M_Preset{name} = {Value(preset, type)};");
            writer.Gap();
        }

        DocumentationEmitter.Write(writer, documentation, fallback);
        var initializer = preset switch
        {
            null => CSharpType.Initializer(type, isOptional),
            { Type: BytesType } => $" = M_Preset{name};",
            _ => $" = {Value(preset, type)};",
        };
        writer.Line($"public {New(name)}{CSharpType.Of(type, isOptional)} {name} {{ get; set; }}{initializer}");
    }

    // A number without a suffix is of the type that holds it.
    private static string Value(ExpressionIr preset, DataType type) => preset is IntegerIr { Value: var number } && type.IsInteger
        ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : new ExpressionEmitter(EmissionContext.Lazy).ConvertedTo(preset, type);

    /// <summary>A property that is computed when first asked for.</summary>
    public void WriteValueInstance(SourceWriter writer, ValueInstanceIr instance)
    {
        WriteValueProperty(writer, instance);
        var expressions = new ExpressionEmitter(EmissionContext.Lazy);
        using (writer.Open($"private {CSharpType.Of(instance.Type, instance.IsOptional)} M_Get{CSharpName.Property(instance.Id)}()"))
        {
            using (writer.Open("try"))
            {
                WriteCondition(writer, instance.Condition, expressions, "null");
                writer.Line($"return {expressions.ConvertedToOrNull(instance.Value, instance.Type)};");
            }

            WriteCatch(writer, instance.Id, hasIndex: false);
        }
    }

    /// <summary>A property that is read when first asked for.</summary>
    public void WriteParseInstance(SourceWriter writer, ParseInstanceIr instance)
    {
        var attribute = instance.Attribute;
        WritePlacedProperty(writer, attribute);
        var field = CSharpName.Backing(CSharpName.Property(attribute.Id));
        var outside = new ExpressionEmitter(EmissionContext.Lazy);
        var io = instance.Io is null ? "M_Io" : outside.Emit(instance.Io).At(Level.Primary);
        var isElsewhere = instance.Io is not (null or IoIr { Target: SelfIr });
        var hasIndex = AttributeEmitter.UsesIndex(attribute);
        var asks = PositionUse.OfAsking(instance);
        if (asks)
        {
            writer.Line("// Where the stream was when the value was read: whoever writes it must know.");
            writer.Line($"private long {AskedAt(instance)};");
            writer.Gap();
        }

        using (writer.Open($"private {CSharpType.Of(attribute.Type, attribute.IsOptional)} M_Get{CSharpName.Property(attribute.Id)}()"))
        {
            if (hasIndex) writer.Line("var index = -1L;");
            if (AttributeEmitter.UsesCount(attribute)) writer.Line("long count;");
            if (AttributeEmitter.UsesStart(attribute)) writer.Line("long start;");
            writer.Line("var reader = default(global::Tephra.KaitaiReader);");
            using (writer.Open("try"))
            {
                if (asks) writer.Line($"{AskedAt(instance)} = M_Io.Position;");
                WriteCondition(writer, attribute.Condition, outside, $"{field}.Set(null)");
                writer.Line(instance.Position is { } position
                    ? $"reader = {io}.OpenReaderAside({outside.ToInt64(position)});"
                    : $"reader = {io}.OpenReader();");
                if (instance.Position is not null && PositionUse.OfReading(attribute)) writer.Line("reader.Sync();");
                var emitter = new AttributeEmitter(attribute, isElsewhere ? EmissionContext.Lazy : EmissionContext.Reading, "value", declares: true);
                if (instance.Position is not null && emitter.IsOneExpression && attribute.Read is not ReadSwitchIr)
                {
                    writer.Line($"return {field}.Set({emitter.Read()}, in reader);");
                }
                else
                {
                    emitter.Write(writer);
                    if (instance.Position is null) writer.Line("reader.Sync();");
                    writer.Line($"return {field}.Set(value, in reader);");
                }
            }

            WriteCatch(writer, attribute.Id, hasIndex);
            using (writer.Open("finally")) writer.Line("reader.Close();");
        }
    }

    /// <summary>The field that keeps where the object's stream was when an instance was read that depends on it.</summary>
    public static string AskedAt(ParseInstanceIr instance) => CSharpName.Backing(CSharpName.Property(instance.Attribute.Id)) + "AskedAt";

    private void WriteValueProperty(SourceWriter writer, ValueInstanceIr instance)
    {
        var name = CSharpName.Property(instance.Id);
        var field = CSharpName.Backing(name);
        var type = CSharpType.Of(instance.Type, instance.IsOptional);
        WriteField(writer, $"KaitaiLazy<{type}> {field}", instance.Documentation, $"The value instance {instance.Id}.");
        writer.Line($"public {New(name)}{type} {name} => {field}.TryGet(out var value) ? value : {field}.Set(M_Get{name}());");
        writer.Gap();
    }

    // What is read is kept by the method that reads it, which knows the place.
    private void WritePlacedProperty(SourceWriter writer, AttributeIr attribute)
    {
        var name = CSharpName.Property(attribute.Id);
        var field = CSharpName.Backing(name);
        var type = CSharpType.Of(attribute.Type, attribute.IsOptional);
        WriteField(writer, $"KaitaiPlaced<{type}> {field}", attribute.Documentation, $"The instance {attribute.Id}.");
        using (writer.Open($"public {New(name)}{type} {name}"))
        {
            writer.Line($"get => {field}.TryGet(out var value) ? value : M_Get{name}();");
            writer.Line($"set => {field}.Assign(value);");
        }

        writer.Gap();
    }

    private static void WriteField(SourceWriter writer, string declaration, DocumentationIr documentation, string fallback)
    {
        writer.Gap();
        writer.Line($"private global::Tephra.{declaration};");
        writer.Gap();
        DocumentationEmitter.Write(writer, documentation, fallback);
    }

    private static void WriteCondition(SourceWriter writer, ExpressionIr? condition, ExpressionEmitter expressions, string absent)
    {
        if (condition is not null) writer.Line($"if ({expressions.EmitNot(condition)}) return {absent};");
    }

    private static void WriteCatch(SourceWriter writer, string id, bool hasIndex)
    {
        var index = hasIndex ? ", index" : "";
        using (writer.Open($"catch (global::Tephra.KaitaiException error) when (error.WithinLazy(this, {Literal.Of(id)}{index}))")) writer.Line("throw;");
    }

    private string New(string name) => CSharpName.Hides(name) && (inheritsRead || name != "Read") ? "new " : "";
}
