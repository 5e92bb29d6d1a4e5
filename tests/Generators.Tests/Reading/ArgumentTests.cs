using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Reading;

/// <summary>What a type is given by the one that uses it: arguments and a parent.</summary>
public class ArgumentTests
{
    [Fact]
    public void List_is_passed_as_a_list_of_another_type()
    {
        dynamic read = CompiledSchemas.From([("test.ksy", """
            meta: {id: test}
            seq:
              - {id: nums, type: u1, repeat: expr, repeat-expr: 2}
              - {id: parts, type: part, repeat: expr, repeat-expr: 2}
              - {id: wide, type: 'wants(nums, nums, nums, parts)'}
              - {id: literal, type: 'wants([1, 300], [2, 2.5], ["a"], [parts[1]])'}
            types:
              part: {seq: [{id: x, type: u1}]}
              wants:
                params:
                  - {id: whole, type: 'u4[]'}
                  - {id: real, type: 'f8[]'}
                  - {id: anything, type: 'any[]'}
                  - {id: structs, type: 'struct[]'}
                instances:
                  sum: {value: 'whole[0] + whole[1]'}
                  first_x: {value: 'structs.as<part[]>.first.x'}
            """)]).Read("Test", new byte[] { 1, 2, 3, 4 });
        Assert.Equal(3L, (long)read.Wide.Sum);
        Assert.Equal(2.0, (double)read.Wide.Real[1]);
        Assert.Equal((byte)2, (object)read.Wide.Anything[1]);
        Assert.Equal(3, (int)read.Wide.FirstX);
        Assert.Equal(301L, (long)read.Literal.Sum);
        Assert.Equal("a", (string)read.Literal.Anything[0]);
        Assert.Equal(4, (int)read.Literal.FirstX);
    }

    [Fact]
    public void Explicit_parent_may_be_found_through_a_parent()
    {
        dynamic read = CompiledSchemas.From([("test.ksy", """
            meta: {id: test}
            seq:
              - {id: len, type: u1}
              - {id: near, type: child}
              - {id: between, type: mediator}
            types:
              mediator: {seq: [{id: far, type: child, parent: _parent}]}
              child:
                seq: [{id: data, size: _parent.len}, {id: more, type: child, parent: _parent, if: false}]
            """)]).Read("Test", new byte[] { 2, 1, 2, 3, 4 });
        Assert.Equal("0102", Hex.Text((ReadOnlyMemory<byte>)read.Near.Data));
        Assert.Equal("0304", Hex.Text((ReadOnlyMemory<byte>)read.Between.Far.Data));
    }

    [Fact]
    public void Number_of_no_known_type_is_taken_for_another()
    {
        dynamic read = CompiledSchemas.From([("test.ksy", """
            meta: {id: test}
            seq:
              - {id: part, type: 'part(300)'}
            types:
              part:
                params: [{id: given, type: any}]
                instances:
                  cut: {value: given.as<u1>}
                  wide: {value: given.as<s8>}
                  literal: {value: '300.as<u1>'}
            """)]).Read("Test", Array.Empty<byte>());
        Assert.Equal(44L, (long)read.Part.Cut);
        Assert.Equal(300L, (long)read.Part.Wide);
        Assert.Equal(44L, (long)read.Part.Literal);
    }

    [Fact]
    public void Size_of_a_value_does_not_depend_on_its_condition()
    {
        dynamic read = CompiledSchemas.From([("test.ksy", """
            meta: {id: test}
            seq:
              - {id: num, type: u1}
              - {id: maybe, type: u4le, if: num > 1, terminator: 0}
            instances:
              size: {value: maybe._sizeof}
            """)]).Read("Test", new byte[] { 1 });
        Assert.Equal(4L, (long)read.Size);
    }
}
