namespace Tephra.Generators.Tests.Writing;

/// <summary>Each thing that keeps an object from being written, and what is said of it.</summary>
public class WriteErrorTests
{
    [Theory]
    [InlineData("{id: a, size: 4}", "test.A = new byte[3];", "/a: the size is 4 by the schema, but the data takes 3 bytes")]
    [InlineData("{id: a, type: u1, repeat: expr, repeat-expr: 2}", "test.A.Add(1);", "/a: the count is 2 by the schema, but there are 1 items")]
    [InlineData("{id: a, type: strz, encoding: ASCII}", "test.A = \"a\\0b\";", "/a: holds its terminator")]
    [InlineData("{id: a, type: str, size: 4, encoding: ASCII, pad-right: 0x20}", "test.A = \"ab \";", "/a: ends with the byte that pads it")]
    [InlineData("{id: a, type: str, size: 4, encoding: ASCII, pad-right: 0x20}", "test.A = \"abcde\";", "/a: the size is 4 by the schema, but the data takes 5 bytes")]
    [InlineData("{id: a, type: b3}", "test.A = 9;", "/a: is 9, but a b3 holds at most 7")]
    [InlineData("{id: a, type: u1, enum: e}", "test.A = (Test.Enums.E)300;", "/a: needs a to be 300, but a is a u1, which holds 0 to 255")]
    [InlineData("{id: a, type: u1, valid: {min: 3}}", "test.A = 1;", "/a: is 1 (0x1), but must be at least 3 (0x3)")]
    [InlineData("{id: a, contents: [1, 2]}", "test.A = new byte[] { 1, 3 };", "/a: is 01 03, but must be equal to 01 02")]
    [InlineData("{id: a, type: one}", "", "/a: has no value")]
    [InlineData("{id: a, type: one, if: 'false'}", "test.A = new Test.Types.One();", "/a: has a value, but the schema's condition says that there is none")]
    [InlineData("{id: a, type: u1, if: 'true'}", "", "/a: has no value, but the schema's condition says that there is one")]
    [InlineData("{id: a, type: u1, repeat: until, repeat-until: _ == 0}", "test.A.Add(1);", "/a/0: is the last item, but does not end the list by the schema's condition")]
    [InlineData("{id: a, type: str, size-eos: true, encoding: ASCII}", "test.A = \"\\u00e4\";", "/a: has the character \"ä\" at 0, for which ASCII has no bytes")]
    public void What_is_wrong_is_said(string field, string statements, string message)
    {
        var made = Written.New($$$"""
            meta: {id: test, endian: le}
            seq: [{{{field}}}]
            types: {one: {seq: [{id: x, type: u1}]}}
            enums: {e: {1: one}}
            """, statements);
        Assert.Equal(message, Assert.Throws<KaitaiWriteException>(made.ToArray).Message);
        Assert.Equal(message, Assert.Single(made.Check()).ToString());
    }

    [Fact]
    public void What_must_reach_the_end_is_followed_by_nothing() => Assert.Equal(
        "/a: must reach the end of its stream, but something follows",
        Assert.Throws<KaitaiWriteException>(Written.New("""
            meta: {id: test}
            seq: [{id: a, size-eos: true}, {id: b, size: 1}]
            """, "test.B = new byte[1];").ToArray).Message);

    [Fact]
    public void A_case_of_another_type_is_said() => Assert.Equal(
        "/body: is a Two, but the schema's switch chooses One",
        Assert.Throws<KaitaiWriteException>(Written.New("""
            meta: {id: test}
            seq: [{id: body, type: {switch-on: 1 + 0, cases: {1: one, 2: two}}}]
            types: {one: {seq: [{id: x, type: u1}]}, two: {seq: [{id: x, type: u1}]}}
            """, "test.Body = new Test.Types.Two();").ToArray).Message);

    [Fact]
    public void More_items_than_the_limit_allows_are_said()
    {
        var bytes = new byte[] { 1, 7 };
        var read = Written.Read("""
            meta: {id: test}
            seq: [{id: n, type: u1}, {id: a, type: u1, repeat: expr, repeat-expr: n}]
            """, bytes, "test = Test.Read(bytes, new KaitaiLimits { MaxItems = 3 }); for (var i = 0; i < 9; i++) test.A.Add(1);");
        Assert.Equal("/a: takes 10, but MaxItems allows 3", Assert.Throws<KaitaiWriteException>(read.ToArray).Message);
    }

    [Fact]
    public void Two_values_in_one_place_are_said() => Assert.Contains(
        "claims bytes 0 to 1 of its stream, where other values stand",
        Assert.Throws<KaitaiWriteException>(Written.New("""
            meta: {id: test}
            seq: [{id: a, type: u1}]
            instances: {b: {pos: 0, type: u1}}
            """, "test.A = 1; test.B = 2;").ToArray).Message,
        StringComparison.Ordinal);

    // Where something has to go depends on a value that the data needs to be different each time.
    [Fact]
    public void Two_that_need_the_same_field_to_differ_never_settle() => Assert.Equal(
        "/b: is 1 by the schema, but the data needs 2; setting what it is computed from changed that again",
        Assert.Throws<KaitaiWriteException>(Written.New("""
            meta: {id: test}
            seq: [{id: len, type: u1}, {id: a, size: len}, {id: b, size: len}]
            """, "test.A = new byte[1]; test.B = new byte[2];").ToArray).Message);

    [Fact]
    public void A_stream_that_grows_with_its_own_size_never_settles()
    {
        var made = Written.New("""
            meta: {id: test}
            seq: [{id: a, type: one, size: _io.size}, {id: b, type: u1}]
            types: {one: {seq: [{id: x, type: u1}]}}
            """, "test.A = new Test.Types.One(); test.B = 1;");
        var found = Assert.Throws<KaitaiWriteException>(made.ToArray);
        Assert.Equal("/: has a stream whose size depends on itself: each pass gives another", found.Message);
        Assert.Equal(KaitaiInconsistencyKind.Unsettled, found.Inconsistency.Kind);
    }

    [Theory]
    [InlineData("pos: 100 / zero, size: 4")]
    [InlineData("pos: 100, size: 4 / zero")]
    public void An_expression_without_a_value_says_of_which_instance_it_is(string far)
    {
        var made = Written.New($$"""
            meta: {id: test}
            seq: [{id: items, type: item, repeat: expr, repeat-expr: 2}]
            types:
              item:
                seq: [{id: zero, type: u1}]
                instances:
                  near: {pos: 50, type: u1, if: zero == 1}
                  far: {{{far}}}
            """, """
            test.Items.Add(new Test.Types.Item { Zero = 1, Near = 3 });
            test.Items.Add(new Test.Types.Item { Far = new byte[4] });
            """);
        Assert.Equal("/items/1/far", Assert.ThrowsAny<KaitaiException>(made.ToArray).SchemaPath);
    }

    [Fact]
    public void An_expression_without_a_value_deep_in_an_instance_says_its_whole_path() => Assert.Equal(
        "/items/0/far/1/body/inner",
        Assert.ThrowsAny<KaitaiException>(Written.New("""
            meta: {id: test}
            seq: [{id: items, type: item, repeat: expr, repeat-expr: 1}]
            types:
              item: {instances: {far: {pos: 10, type: outer, repeat: expr, repeat-expr: 2}}}
              outer: {seq: [{id: body, type: inner, size: 8}]}
              inner: {seq: [{id: zero, type: u1}], instances: {inner: {pos: 4, size: 1 / zero}}}
            """, """
            var item = new Test.Types.Item();
            item.Far = new KaitaiList<Test.Types.Outer>();
            item.Far.Add(new Test.Types.Outer { Body = new Test.Types.Inner { Zero = 1, Inner = new byte[1] } });
            item.Far.Add(new Test.Types.Outer { Body = new Test.Types.Inner { Inner = new byte[1] } });
            test.Items.Add(item);
            """).ToArray).SchemaPath);

    [Fact]
    public void An_instance_in_a_stream_nobody_gave_is_said() => Assert.Equal(
        "/far: stands in a stream that is not set",
        Assert.Throws<KaitaiWriteException>(Written.New("""
            meta: {id: test}
            params: [{id: file, type: io}]
            instances: {far: {io: file, pos: 0, type: u1}}
            """, "test.Far = 1;").ToArray).Message);

    [Fact]
    public void An_instance_in_a_stream_that_is_not_written_is_said() => Assert.Equal(
        "/far: stands in a stream that is no part of what is written",
        Assert.Throws<KaitaiWriteException>(Written.New("""
            meta: {id: test}
            params: [{id: file, type: io}]
            instances: {far: {io: file, pos: 0, type: u1}}
            """, "test = Test.Read(Test.Read(null!, new byte[3]).M_Io, new byte[1]); test.Far = 1;").ToArray).Message);
}
