using System.Reflection;
using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Switches;

/// <summary>Cases that are types of one schema share an interface, with what they have in common.</summary>
public class SharedInterfaceTests
{
    private const string Schema = """
        meta: {id: test, endian: le, encoding: ASCII}
        seq:
          - {id: kind, type: u1}
          - id: body
            type: {switch-on: kind, cases: {1: text, 2: number(kind)}}
          - id: items
            type: {switch-on: _index, cases: {0: number(1), _: text}}
            repeat: expr
            repeat-expr: 2
        instances:
          late:
            pos: 1
            type: {switch-on: kind, cases: {1: text, _: inner::deep}}
        types:
          text:
            seq:
              - {id: len, type: u1, doc: How long it is.}
              - {id: value, type: str, size: len}
              - {id: note, type: u1, if: false}
              - {id: high, type: b3}
              - {type: b5}
            instances:
              twice: {value: len * 2}
              at_start: {pos: 0, type: u1}
          number:
            params: [{id: factor, type: u1}]
            seq:
              - {id: len, type: u1, doc: How long it is.}
              - {id: value, type: u1}
              - {id: note, type: u1}
              - {id: high, type: b7}
              - {type: b1}
            instances:
              twice: {value: len * factor}
              at_start: {pos: 0, type: u1}
          inner:
            seq: [{id: x, type: u1}]
            types:
              deep:
                seq:
                  - {id: kind, type: u1}
                  - id: again
                    type: {switch-on: kind, cases: {1: deep, 2: test, 3: inner}}
        """;

    // Compiled beside the schema: the members are there without a cast.
    private const string Use = """
        namespace Compiled;

        internal static class Use
        {
            public static long Sum(Test test) => test.Body!.Len + test.Body.Twice + test.Body.AtStart + (long)test.Items[1].High;

            public static string Kinds(Test test)
            {
                var kinds = "";
                foreach (Test.Interfaces.IItems item in test.Items) kinds += item is Test.Types.Number { Factor: 1 } ? "number " : "text ";
                return kinds;
            }

            public static Tephra.KaitaiStruct Struct(Test test) => (Tephra.KaitaiStruct)test.Body!;

            public static Tephra.KaitaiStruct? Parent(Test test) => test.Late.M_Parent;

            public static Test? Deep(Test.Types.Inner.Types.Deep deep) => deep.Again as Test;

            public static void Replace(Test test) => test.Body = new Test.Types.Text { Len = 9 };
        }
        """;

    private static readonly CompiledSchemas Schemas = CompiledSchemas.From(Schema, Use);

    private readonly object _test = Schemas.Read("Test", Hex.Bytes("02 03 04 05 20 01 02 03 07 02 6162 e0"));

    [Fact]
    public void What_cases_have_in_common_needs_no_cast() => Assert.Equal(3L + 6 + 2 + 7, Invoke("Sum"));

    [Fact]
    public void Elements_share_an_interface() => Assert.Equal("number text ", Invoke("Kinds"));

    [Fact]
    public void A_value_of_the_interface_is_a_KaitaiStruct()
    {
        Assert.Equal("Number", Invoke("Struct").GetType().Name);
        Assert.Same(_test, Invoke("Parent"));
    }

    [Fact]
    public void The_value_can_be_replaced()
    {
        Invoke("Replace");
        Assert.Equal(9, ((dynamic)_test).Body.Len);
    }

    [Fact]
    public void A_value_no_case_reads_is_null()
    {
        var none = Schemas.Read("Test", Hex.Bytes("07 05 02 03 04 00 20"));
        Assert.Null((object?)none.Body);
        Assert.Equal((2, "Deep"), ((int)none.Items.Count, (string)((object)none.Late).GetType().Name));
    }

    [Theory]
    [InlineData("Test.Interfaces.IBody", "Len Twice AtStart High")]
    [InlineData("Test.Interfaces.ILate", "")]
    [InlineData("Test.Types.Inner.Types.Deep.Interfaces.IAgain", "")]
    public void Members_of_one_type_and_one_optionality_are_in_it(string name, string members) =>
        Assert.Equal(members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Schemas.Class(name).GetProperties().Select(property => property.Name).Order());

    [Theory]
    [InlineData("Test", "IAgain")]
    [InlineData("Test.Types.Text", "IBody IItems ILate")]
    [InlineData("Test.Types.Number", "IBody IItems")]
    [InlineData("Test.Types.Inner", "IAgain")]
    [InlineData("Test.Types.Inner.Types.Deep", "IAgain ILate")]
    public void A_type_has_the_interfaces_of_all_switches_it_is_a_case_of(string name, string interfaces) =>
        Assert.Equal(interfaces, string.Join(" ", Schemas.Class(name).GetInterfaces().Where(each => each.Namespace == "Compiled").Select(each => each.Name).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_enclosing_and_the_top_type_can_be_cases()
    {
        var deep = Schemas.Read("Test", Hex.Bytes("09 01 02 03 00 00 00 00 00 00")).Late;
        Assert.Equal(1, (int)deep.Kind);
        Assert.Equal(2, (int)deep.Again.Kind);
        Assert.Equal(3, (int)deep.Again.Again.Kind);
    }

    [Fact]
    public void Documentation_that_all_cases_have_is_kept() =>
        Assert.Contains("/// <summary>How long it is.</summary>\n            byte Len { get; }", Schemas.Sources["Compiled.test.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void A_single_type_is_the_type_of_the_property() =>
        Assert.Equal("One", CompiledSchemas.From("meta: {id: test}\nseq: [{id: x, type: {switch-on: 1, cases: {1: one, _: one}}}]\ntypes: {one: {}}", "")
            .Class("Test").GetProperty("X")!.PropertyType.Name);

    private object Invoke(string method) =>
        Schemas.Class("Use").GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [_test], null)!;
}
