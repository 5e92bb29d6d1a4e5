using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Switches;

/// <summary>Wherever an expression may take the value of a switch, it still can.</summary>
public class UseTests
{
    private const string Schema = """
        meta: {id: test, endian: le}
        seq:
          - {id: kind, type: u1}
          - {id: body, type: {switch-on: kind, cases: {1: one, 2: two}}}
          - {id: other, type: {switch-on: kind, cases: {1: two, 2: one}}, valid: {expr: _._io.size > 0}}
          - {id: items, type: {switch-on: _index, cases: {0: one, _: two}}, repeat: until, repeat-until: '_index == 1 and _.as<two>.y != 0'}
          - {id: more, type: {switch-on: _index, cases: {0: two, _: one}}, repeat: expr, repeat-expr: 2, if: kind == 1}
          - {id: child, type: one, parent: body}
          - {id: taker, type: 'taker(body, items, items, 7, [body, other])'}
          - {id: equal, type: u1, if: kind == 1 and body.as<one>.x == other.as<two>.y}
        instances:
          same: {value: body}
          same_if: {value: body, if: kind == 2}
          either: {value: 'kind == 1 ? body : other'}
          or_root: {value: 'kind == 1 ? body : _root'}
          or_nested: {value: 'kind == 3 ? body : kind == 1 ? child : _root'}
          all: {value: '[body, other]'}
          twice: {value: '[body, body]'}
          cast: {value: 'body.as<one>.x + all[1].as<two>.y'}
          as_struct: {value: body.as<struct>}
          size: {value: body._io.size}
          parent: {value: body._parent}
          parent_kind: {value: body._parent.as<test>.kind}
          root_kind: {value: body._root.as<test>.kind}
          same_items: {value: items}
          items_as_structs: {value: 'items.as<struct[]>'}
          items_as_any: {value: 'items.as<any[]>'}
          one_of_lists: {value: 'kind == 1 ? items : more'}
          one_of_lists_or_none: {value: 'kind == 2 ? items : more'}
          first: {value: items.first.as<one>.x}
          last: {value: items.last.as<two>.y}
          by_index: {value: 'items[1].as<two>.y'}
          ones: {value: 'more.as<one[]>.size'}
          of_same: {value: same.as<one>.x}
          late: {pos: 1, type: {switch-on: kind, cases: {1: one, 2: two}}, if: body._io.size != 0}
          late_x: {value: late.as<one>.x}
          late_same: {value: late}
        types:
          one: {seq: [{id: x, type: u1}]}
          two: {seq: [{id: y, type: u1}]}
          taker:
            params:
              - {id: body, type: struct}
              - {id: items, type: 'struct[]'}
              - {id: any_items, type: 'any[]'}
              - {id: any, type: any}
              - {id: all, type: 'struct[]'}
            seq: [{id: z, type: u1}]
            instances:
              x: {value: 'body.as<one>.x + items[1].as<two>.y'}
        """;

    private static readonly CompiledSchemas Schemas = CompiledSchemas.From(Schema, "");

    private readonly dynamic _test = Schemas.Read("Test", Hex.Bytes("01 05 05 06 07 08 09 0a 0b 0c"));

    [Fact]
    public void Values_and_branches()
    {
        object body = _test.Body, other = _test.Other;
        Assert.Equal("IBody", Type("Same"));
        Assert.Equal(("KaitaiStruct", "KaitaiStruct", "KaitaiStruct"), (Type("Either"), Type("AsStruct"), Type("OrRoot")));
        Assert.All<object>([_test.Same, _test.Either, _test.OrRoot, _test.AsStruct, _test.All[0], _test.Twice[1], _test.LateSame.M_Parent.Body], value => Assert.Same(body, value));
        Assert.Same(other, _test.All[1]);
        Assert.Same(_test.Child, _test.OrNested);
        Assert.Null((object?)_test.SameIf);
        Assert.Equal((10L, 5L, 5L), ((long)_test.Cast, (long)_test.OfSame, (long)_test.LateX));
    }

    [Fact]
    public void What_every_object_has()
    {
        Assert.Same((object)_test, _test.Parent);
        Assert.Equal((10L, 1, 1), ((long)_test.Size, (int)_test.ParentKind, (int)_test.RootKind));
        Assert.Same((object)_test.Body, ((KaitaiStruct)_test.Child).M_Parent);
    }

    [Fact]
    public void Lists()
    {
        Assert.Equal((6, 7, 7), ((int)_test.First, (int)_test.Last, (int)_test.ByIndex));
        Assert.Same((object)_test.Items, _test.SameItems);
        Assert.IsType<KaitaiList<KaitaiStruct>>((object)_test.OneOfLists);
        Assert.All<object>([_test.ItemsAsStructs[1], _test.ItemsAsAny[1], _test.OneOfLists[1]], item => Assert.Same((object)_test.Items[1], item));
        Assert.Same((object)_test.More[1], _test.OneOfListsOrNone[1]);
        Assert.Contains("Two", Assert.Throws<KaitaiExpressionException>(() => (object)_test.Ones).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments()
    {
        Assert.Equal((12L, 7L), ((long)_test.Taker.X, (long)_test.Taker.Any));
        Assert.Same((object)_test.Body, _test.Taker.Body);
        Assert.Same((object)_test.Items[0], _test.Taker.AnyItems[0]);
        Assert.Same((object)_test.Other, _test.Taker.All[1]);
    }

    [Fact]
    public void What_is_absent_stays_absent()
    {
        var test = Schemas.Read("Test", Hex.Bytes("02 05 05 06 07 08 09 0a"));
        Assert.Null((object?)test.More);
        Assert.Same((object)test.Items[0], test.OneOfListsOrNone[0]);
        Assert.IsType(Schemas.Class("Test.Types.Two"), (object)test.SameIf);
        var neither = CompiledSchemas.From(
            """
            meta: {id: test}
            seq:
              - {id: body, type: {switch-on: 3, cases: {1: one, 2: two}}}
              - {id: items, type: {switch-on: 0, cases: {0: one, _: two}}, repeat: eos, if: false}
              - {id: more, type: {switch-on: 0, cases: {0: one, _: two}}, repeat: eos, if: false}
            instances:
              same: {value: body}
              either: {value: 'true ? body : _root'}
              lists: {value: 'true ? items : more'}
              needed: {value: body._io.size}
            types: {one: {}, two: {}}
            """,
            "").Read("Test", Array.Empty<byte>());
        Assert.Equal((null, null, null), ((object?)neither.Same, (object?)neither.Either, (object?)neither.Lists));
        Assert.Contains("body", Assert.Throws<KaitaiExpressionException>(() => (object)neither.Needed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_are_compared_as_such()
    {
        var schemas = CompiledSchemas.From(
            """
            meta: {id: test}
            seq:
              - {id: a, type: {switch-on: 1, cases: {1: one, 2: two}}}
              - {id: b, type: {switch-on: a, cases: {a: one, _: two}}}
              - {id: c, type: {switch-on: a, cases: {b: one, _: two}}}
              - {id: d, type: {switch-on: 1, cases: {1: one, 2: two}}, valid: a, if: _io.size != 0}
            types: {one: {}, two: {}}
            """,
            "");
        var test = schemas.Read("Test", Array.Empty<byte>());
        Assert.Equal(("One", "Two"), ((string)((object)test.B).GetType().Name, (string)((object)test.C).GetType().Name));
        Assert.Equal("/d", Assert.Throws<KaitaiValidationNotEqualException>(() => (object)schemas.Read("Test", new byte[1])).SchemaPath);
    }

    [Fact]
    public void Errors_say_where_in_a_list_an_object_is()
    {
        var test = CompiledSchemas.From(
            """
            meta: {id: test}
            seq: [{id: items, type: {switch-on: _index, cases: {0: one, _: two}}, repeat: expr, repeat-expr: 2}]
            types:
              one: {seq: [{id: x, type: u1}]}
              two: {instances: {far: {pos: 100, type: u1}}}
            """,
            "").Read("Test", new byte[1]);
        Assert.Equal("/items/1/far", Assert.ThrowsAny<KaitaiException>(() => (object)test.Items[1].Far).SchemaPath);
    }

    [Fact]
    public void Other_schemas_see_the_interface()
    {
        var schemas = CompiledSchemas.From(
            ("test.ksy", Schema),
            ("user.ksy", "meta: {id: user, imports: [test]}\nseq: [{id: test, type: test}]\ninstances: {body: {value: test.body}, items: {value: test.items}, x: {value: body.as<test::one>.x}}"));
        var user = schemas.Read("User", Hex.Bytes("01 05 05 06 07 08 09 0a 0b 0c"));
        Assert.Equal(("IBody", 5), ((string)schemas.Class("User").GetProperty("Body")!.PropertyType.Name, (int)user.X));
    }

    private static string Type(string property) => Schemas.Class("Test").GetProperty(property)!.PropertyType.Name;
}
