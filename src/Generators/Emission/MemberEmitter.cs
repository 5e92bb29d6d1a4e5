using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the properties of a class, and how those that are lazy get their value.</summary>
/// <param name="inheritsRead">Whether the class inherits methods named <c>Read</c>.</param>
internal sealed class MemberEmitter(bool inheritsRead)
{
    /// <summary>A property that is set: a field or a parameter.</summary>
    public void WriteProperty(SourceWriter writer, string id, DataType type, bool isOptional, DocumentationIr documentation, string fallback)
    {
        var name = CSharpName.Property(id);
        writer.Gap();
        DocumentationEmitter.Write(writer, documentation, fallback);
        writer.Line($"public {New(name)}{CSharpType.Of(type, isOptional)} {name} {{ get; set; }}{CSharpType.Initializer(type, isOptional)}");
    }

    /// <summary>A property that is computed when first asked for.</summary>
    public void WriteValueInstance(SourceWriter writer, ValueInstanceIr instance)
    {
        WriteLazyProperty(writer, instance.Id, instance.Type, instance.IsOptional, instance.Documentation, "The value instance");
        var expressions = new ExpressionEmitter(EmissionContext.Lazy);
        using (writer.Open($"private {CSharpType.Of(instance.Type, instance.IsOptional)} M_Get{CSharpName.Property(instance.Id)}()"))
        {
            using (writer.Open("try"))
            {
                WriteCondition(writer, instance.Condition, expressions);
                writer.Line($"return {expressions.ConvertedToOrNull(instance.Value, instance.Type)};");
            }

            WriteCatch(writer, instance.Id, hasIndex: false);
        }
    }

    /// <summary>A property that is read when first asked for.</summary>
    public void WriteParseInstance(SourceWriter writer, ParseInstanceIr instance)
    {
        var attribute = instance.Attribute;
        WriteLazyProperty(writer, attribute.Id, attribute.Type, attribute.IsOptional, attribute.Documentation, "The instance");
        var outside = new ExpressionEmitter(EmissionContext.Lazy);
        var io = instance.Io is null ? "M_Io" : outside.Emit(instance.Io).At(Level.Primary);
        var isElsewhere = instance.Io is not (null or IoIr { Target: SelfIr });
        var hasIndex = AttributeEmitter.UsesIndex(attribute);
        using (writer.Open($"private {CSharpType.Of(attribute.Type, attribute.IsOptional)} M_Get{CSharpName.Property(attribute.Id)}()"))
        {
            if (hasIndex) writer.Line("var index = -1L;");
            if (AttributeEmitter.UsesCount(attribute)) writer.Line("long count;");
            if (AttributeEmitter.UsesStart(attribute)) writer.Line("long start;");
            writer.Line("var reader = default(global::Tephra.KaitaiReader);");
            using (writer.Open("try"))
            {
                WriteCondition(writer, attribute.Condition, outside);
                writer.Line(instance.Position is { } position
                    ? $"reader = {io}.OpenReaderAside({outside.ToInt64(position)});"
                    : $"reader = {io}.OpenReader();");
                if (instance.Position is not null && PositionUse.OfReading(attribute)) writer.Line("reader.Sync();");
                var emitter = new AttributeEmitter(attribute, isElsewhere ? EmissionContext.Lazy : EmissionContext.Reading, "value", declares: true);
                if (instance.Position is not null && emitter.IsOneExpression)
                {
                    writer.Line($"return {emitter.Read()};");
                }
                else
                {
                    emitter.Write(writer);
                    if (instance.Position is null) writer.Line("reader.Sync();");
                    writer.Line("return value;");
                }
            }

            WriteCatch(writer, attribute.Id, hasIndex);
            using (writer.Open("finally")) writer.Line("reader.Close();");
        }
    }

    private void WriteLazyProperty(
        SourceWriter writer, string id, DataType type, bool isOptional, DocumentationIr documentation, string fallback)
    {
        var name = CSharpName.Property(id);
        var field = CSharpName.Backing(name);
        writer.Gap();
        writer.Line($"private global::Tephra.KaitaiLazy<{CSharpType.Of(type, isOptional)}> {field};");
        writer.Gap();
        DocumentationEmitter.Write(writer, documentation, $"{fallback} {id}.");
        writer.Line($"public {New(name)}{CSharpType.Of(type, isOptional)} {name} => {field}.TryGet(out var value) ? value : {field}.Set(M_Get{name}());");
        writer.Gap();
    }

    private static void WriteCondition(SourceWriter writer, ExpressionIr? condition, ExpressionEmitter expressions)
    {
        if (condition is not null) writer.Line($"if ({expressions.EmitNot(condition)}) return null;");
    }

    private static void WriteCatch(SourceWriter writer, string id, bool hasIndex)
    {
        var index = hasIndex ? ", index" : "";
        using (writer.Open($"catch (global::Tephra.KaitaiException error) when (error.WithinLazy(this, {Literal.Of(id)}{index}))")) writer.Line("throw;");
    }

    private string New(string name) => CSharpName.Hides(name) && (inheritsRead || name != "Read") ? "new " : "";
}
