using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads a type and all that is declared in it.</summary>
internal static class TypeReader
{
    public static TypeSyntax ReadTop(Spanned<string> id, YamlMapping node, DiagnosticBag bag)
    {
        var mapping = new MappingReader(node, "a type", SchemaKeys.TopType, bag);
        return Read(id, mapping, "", bag) with { Stream = mapping.UInt32("-tephra-stream") };
    }

    private static TypeSyntax Read(Spanned<string> id, YamlNode node, string path, DiagnosticBag bag) =>
        Read(id, MappingReader.Of(node, "a type", SchemaKeys.Type, bag) ?? new MappingReader(new YamlMapping(node.Span, default), "a type", SchemaKeys.Type, bag), path, bag);

    private static TypeSyntax Read(Spanned<string> id, MappingReader mapping, string path, DiagnosticBag bag)
    {
        var parameters = ReadParameters(mapping);
        var seq = ReadSeq(mapping, path);
        var instances = ReadInstances(mapping, path);
        ScalarReader.ReportDuplicates(
            parameters.Select(parameter => parameter.Id)
                .Concat(seq.Concat(instances).Select(attribute => new Spanned<string>(attribute.Id, attribute.Span))),
            "parameter, field or instance",
            bag);
        return new TypeSyntax(
            id,
            MetaReader.Read(mapping["meta"], bag),
            DocumentationReader.Read(mapping),
            mapping.Expression("to-string"),
            parameters,
            seq,
            instances,
            ReadDeclarations(mapping, "types", (name, value) => Read(name, value, $"{path}/types/{name.Value}", bag)),
            ReadDeclarations(mapping, "enums", (name, value) => EnumReader.Read(name, value, bag)));
    }

    private static EquatableArray<T> ReadDeclarations<T>(MappingReader mapping, string key, Func<Spanned<string>, YamlNode, T> read)
        where T : IEquatable<T> =>
        mapping.Mapping(key)
            .Select(entry => ScalarReader.Id(entry.Key, mapping.Bag) is { } id ? new[] { read(id, entry.Value) } : [])
            .SelectMany(one => one)
            .ToEquatableArray();

    private static EquatableArray<AttributeSyntax> ReadSeq(MappingReader mapping, string path)
    {
        var seq = new List<AttributeSyntax>();
        foreach (var node in mapping.Sequence("seq"))
        {
            if (AttributeReader.ReadField(node, $"{path}/seq/{seq.Count}", seq.Count, mapping.Bag) is { } field) seq.Add(field);
        }

        return seq.ToEquatableArray();
    }

    private static EquatableArray<AttributeSyntax> ReadInstances(MappingReader mapping, string path) =>
        ReadDeclarations(mapping, "instances", (id, value) => AttributeReader.ReadInstance(id, value, $"{path}/instances/{id.Value}", mapping.Bag));

    private static EquatableArray<ParameterSyntax> ReadParameters(MappingReader mapping)
    {
        var parameters = new List<ParameterSyntax>();
        foreach (var node in mapping.Sequence("params"))
        {
            if (MappingReader.Of(node, "a parameter", SchemaKeys.Parameter, mapping.Bag) is not { } parameter) continue;
            parameter.Require("id");
            if (parameter.Scalar("id") is not { } scalar || ScalarReader.Id(scalar, mapping.Bag) is not { } id) continue;
            var type = parameter.String("type") is not null && parameter["type"] is YamlScalar name
                ? ExpressionParser.ParseTypeReference(name.Value, name.Map, mapping.Bag)
                : null;
            parameters.Add(new ParameterSyntax(id, type, parameter.TypeName("enum"), DocumentationReader.Read(parameter)));
        }

        return parameters.ToEquatableArray();
    }
}
