using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Switches;

/// <summary>Where the type of a switch says nothing of its cases, there is a property for each of them.</summary>
public class AccessorTests
{
    private const string Other = "meta: {id: other}\nseq: [{id: x, type: u1}]\ntypes: {inner: {seq: [{id: y, type: u1}]}}";

    [Theory]
    [InlineData("u1", "Byte", (byte)0xff)]
    [InlineData("u2", "UInt16", (ushort)0xffff)]
    [InlineData("u4", "UInt32", 0xffffffffu)]
    [InlineData("u8", "UInt64", ulong.MaxValue)]
    [InlineData("s1", "SByte", (sbyte)-1)]
    [InlineData("s2", "Int16", (short)-1)]
    [InlineData("s4", "Int32", -1)]
    [InlineData("s8", "Int64", -1L)]
    [InlineData("f4", "Single", float.NaN)]
    [InlineData("f8", "Double", double.NaN)]
    [InlineData("b5", "UInt64", 31UL)]
    [InlineData("b1", "Boolean", true)]
    public void Every_kind_has_a_name(string type, string kind, object expected)
    {
        // Literals become a pattern; what is computed, a chain of conditions, in which C# would widen numbers.
        foreach (var one in new[] { "1", "one" })
        {
            var schemas = CompiledSchemas.From(
                $$"""
                meta: {id: test, endian: le}
                seq:
                  - {id: one, type: u1}
                  - {id: kind, type: u1}
                  - {id: body, type: {switch-on: kind, cases: { {{one}}: {{type}}, {{(one == "1" ? "2" : "one + 1")}}: u2, 3: thing} } }
                types: {thing: {seq: [{id: x, type: u1}]} }
                """,
                "");
            var number = schemas.Read("Test", Hex.Bytes("01 01 ffffffffffffffff"));
            Assert.Equal(expected, Value(number, "BodyAs_" + kind));
            Assert.Null(Value(number, "BodyAs_Thing"));
            var thing = schemas.Read("Test", Hex.Bytes("01 03 07"));
            Assert.Equal(7, (int)thing.BodyAs_Thing.X);
            Assert.Null(Value(thing, "BodyAs_" + kind));
            Assert.Null(Value(schemas.Read("Test", Hex.Bytes("01 04")), "BodyAs_Thing"));
        }
    }

    [Fact]
    public void Bytes_text_and_named_numbers_too()
    {
        var schemas = CompiledSchemas.From(
            """
            meta: {id: test, encoding: ASCII}
            seq:
              - {id: kind, type: u1}
              - {id: body, size: 2, type: {switch-on: kind, cases: {1: str, 2: a::b}}}
            instances:
              late: {pos: 0, enum: color, type: {switch-on: kind, cases: {1: u1, 2: test, 3: a}}}
            types: {a: {seq: [{id: x, type: u1, enum: color}], types: {b: {seq: [{id: x, type: u1}]}}}}
            enums: {color: {1: red}}
            """,
            "");
        var text = schemas.Read("Test", Hex.Bytes("01 6162"));
        Assert.Equal(("ab", null, null), ((string)text.BodyAs_String, (object?)text.BodyAs_Bytes, (object?)text.BodyAs_A_Types_B));
        Assert.Equal(("Red", null), ((string)text.LateAs_M_Enums_Color.ToString(), (object?)text.LateAs_Test));
        var type = schemas.Read("Test", Hex.Bytes("02 6162"));
        Assert.Equal((0x61, 2), ((int)type.BodyAs_A_Types_B.X, (int)type.LateAs_Test.Kind));
        Assert.Equal("6162", Hex.Text(schemas.Read("Test", Hex.Bytes("03 6162")).BodyAs_Bytes));
    }

    [Fact]
    public void A_type_of_another_schema_can_share_no_interface()
    {
        const string schema = """
            meta: {id: test, imports: [other]}
            seq:
              - {id: kind, type: u1}
              - {id: body, type: {switch-on: kind, cases: {1: other, 2: other::inner, 3: mine}}}
            types: {mine: {seq: [{id: z, type: u1}]}}
            """;
        var schemas = CompiledSchemas.From(("test.ksy", schema), ("other.ksy", Other));
        var first = schemas.Read("Test", Hex.Bytes("01 05"));
        Assert.Equal(typeof(KaitaiStruct), schemas.Class("Test").GetProperty("Body")!.PropertyType);
        Assert.Equal((5, null, null), ((int)first.BodyAs_Other.X, (object?)first.BodyAs_Other_Types_Inner, (object?)first.BodyAs_Mine));
        Assert.Equal(6, (int)schemas.Read("Test", Hex.Bytes("02 06")).BodyAs_Other_Types_Inner.Y);
        Assert.Equal(7, (int)schemas.Read("Test", Hex.Bytes("03 07")).BodyAs_Mine.Z);

        // What a schema says of another changes nothing in the other's C#.
        Assert.Equal(CompiledSchemas.From(("other.ksy", Other)).Sources["Compiled.other.g.cs"], schemas.Sources["Compiled.other.g.cs"]);
    }

    [Fact]
    public void A_class_of_the_host_can_share_no_interface()
    {
        const string schema = "meta: {id: test, ks-opaque-types: true}\nseq: [{id: body, type: {switch-on: 1, cases: {1: host_class, 2: mine}}}]\ntypes: {mine: {}}";
        const string host = """
            namespace Compiled;

            internal static class Marker;

            /// <summary>A class of the host.</summary>
            public sealed class HostClass : Tephra.KaitaiStruct
            {
                /// <inheritdoc/>
                public override void M_Read(ref Tephra.KaitaiReader reader) => reader.ReadU1();
            }
            """;
        var test = CompiledSchemas.From(schema, host).Read("Test", new byte[1]);
        Assert.Equal(("HostClass", null), ((string)((object)test.BodyAs_HostClass).GetType().Name, (object?)test.BodyAs_Mine));
    }

    [Fact]
    public void Lists_and_values_that_have_a_type_have_none()
    {
        var schemas = CompiledSchemas.From(
            """
            meta: {id: test}
            seq:
              - {id: numbers, type: {switch-on: 1, cases: {1: u1, 2: s1}}}
              - {id: shared, type: {switch-on: 1, cases: {1: one, 2: two}}}
              - {id: mixed, type: {switch-on: 1, cases: {1: one, 2: u1}}, repeat: expr, repeat-expr: 2}
            types: {one: {seq: [{id: x, type: u1}]}, two: {}}
            """,
            "");
        Assert.DoesNotContain(schemas.Class("Test").GetProperties(), property => property.Name.Contains("As_", StringComparison.Ordinal));
        Assert.Equal(2, Enumerable.Count<object>(schemas.Read("Test", new byte[4]).Mixed, (Func<object, bool>)(item => item.GetType().Name == "One")));
    }

    private static object? Value(object of, string property) => of.GetType().GetProperty(property)!.GetValue(of);
}
