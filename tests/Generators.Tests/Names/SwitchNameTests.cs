using System.Text.RegularExpressions;
using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Names;

/// <summary>What stands beside a property for its switch has a name that no id and no other switch gives.</summary>
public class SwitchNameTests
{
    // Ids that look like names of ours, and those where an underscore at the end or in a run stays.
    private static readonly string[] Fields =
        ["foo", "body", "body_", "body__", "body_as", "body_as_", "body_as_foo", "body__as", "body__as_", "body__as_foo", "body_as__foo", "body_as_as", "body_as_enums", "types", "types_as", "interfaces", "view", "i_body", "m_body"];

    private static readonly string[] Types =
        ["foo", "as", "as_", "as_foo", "types", "enums", "interfaces", "bytes", "byte", "string", "int64", "boolean", "m_bytes", "test", "other", "other_types_inner", "body", "body_as_foo"];

    [Fact]
    public void Each_accessor_has_a_name_of_its_own()
    {
        var cases = string.Join(", ", Types.Select((type, i) => $"{i + 10}: {type}"));
        var schema = $$"""
            meta: {id: test, imports: [other]}
            seq:
            {{string.Concat(Fields.Select(field => $"  - {{id: {field}, enum: x, type: {{switch-on: 1, cases: {{1: u1, 2: '::other', 3: '::test', 4: other::inner, 5: as_::foo, 6: strz, {cases}}} }}, encoding: ASCII}}\n"))}}
              - {id: by_nested_enum, enum: as::x, type: {switch-on: 1, cases: {1: u1, 2: foo} } }
              - {id: by_nested_enum_, enum: as::x, type: {switch-on: 1, cases: {1: u1, 2: foo} } }
            enums: {x: {1: y} }
            types:
            {{string.Concat(Types.Select(type => $"  {type}: {{types: {{foo: {{}}, inner: {{}}}}, enums: {{x: {{1: y}}}}}}\n"))}}
            """;
        var schemas = CompiledSchemas.From(("test.ksy", schema), ("other.ksy", "meta: {id: other}"));
        var names = schemas.Class("Test").GetProperties().Select(property => property.Name).ToList();
        Assert.Equal(Fields.Length * (Types.Length + 6), names.Count(name => Regex.IsMatch(name, "As_[A-Z]") && !name.StartsWith("ByNested", StringComparison.Ordinal)));
        string[] some =
        [
            "FooAs_Foo", "Body_As_As_", "Body_As_M_Enums_X", "M_TypesAs_M_Types", "BodyAs_M_Bytes", "BodyAs_MBytes", "BodyAs_String", "BodyAs_M_String",
            "BodyAs_Test", "BodyAs_M_Test", "BodyAs_Other", "BodyAs_M_Other", "BodyAs_Other_Types_Inner", "BodyAs_As__Types_Foo", "ByNestedEnumAs_As_Enums_X",
        ];
        Assert.All(some, name => Assert.Contains(name, names));
    }

    [Fact]
    public void Each_interface_has_a_name_of_its_own()
    {
        var schema = "meta: {id: test}\nseq:\n"
            + string.Concat(Fields.Append("nterfaces").Select(field => $"  - {{id: {field}, type: {{switch-on: 1, cases: {{1: foo, 2: body}}}}}}\n"))
            + "  - {type: {switch-on: 1, cases: {1: foo, 2: body}}}\n"
            + "types:\n"
            + "  foo: {seq: [{id: foo, type: u1}, {id: interfaces, type: u1}, {id: i_foo, type: u1}, {id: to_string, type: u1}, {id: get_hash_code, type: u1}]}\n"
            + "  body: {seq: [{id: to_string, type: u1}, {id: foo, type: u1}, {id: interfaces, type: u1}, {id: i_foo, type: u1}, {id: get_hash_code, type: u1}]}\n";
        var schemas = CompiledSchemas.From(schema, "");
        Assert.Equal(Fields.Length + 2, schemas.Class("Test.Interfaces").GetNestedTypes().Length);
        Assert.Equal(["Foo", "GetHashCode", "IFoo", "M_Interfaces", "ToString"], schemas.Class("Test.Interfaces.IFoo").GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, schemas.Class("Test.Interfaces.IM_Types").GetInterfaces().Length + schemas.Class("Test.Interfaces.INterfaces").GetInterfaces().Length);
    }

    [Fact]
    public void Names_do_not_depend_on_what_stands_beside()
    {
        const string schema = "meta: {id: test}\nseq:\n  - {id: a, type: {switch-on: 1, cases: {1: foo, 2: bar}}}\n  - {id: b, type: {switch-on: 1, cases: {1: foo, 2: u1}}}\ntypes:\n  foo: {}\n  bar: {}\n";
        var more = schema.Replace("seq:\n", "seq:\n  - {id: i_a, type: u1}\n  - {id: b_as_foo, type: {switch-on: 1, cases: {1: foo, 2: bytes}}}\n", StringComparison.Ordinal) + "  bytes: {}\n  a: {}\n  i_a: {}\n";
        Assert.Subset(Names(CompiledSchemas.From(more, "")), Names(CompiledSchemas.From(schema, "")));
    }

    private static HashSet<string> Names(CompiledSchemas schemas) =>
        [.. new[] { "Test", "Test.Interfaces" }.SelectMany(name => schemas.Class(name).GetMembers().Select(member => $"{name}.{member.Name}"))];
}
