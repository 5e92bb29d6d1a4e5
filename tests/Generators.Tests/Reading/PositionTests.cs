using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Reading;

/// <summary>An instance with <c>pos</c> is read aside: it leaves the stream's own position where it was.</summary>
public class PositionTests
{
    private const string Schema = """
        meta:
          id: test
          endian: le
        seq:
          - {id: first, type: u1}
          - {id: second, type: u1, if: aside1.x == 9}
          - {id: high, type: b4}
          - {id: low, type: b4, if: aside2.x == 9}
        instances:
          aside1: {pos: 4, type: aside}
          aside2: {pos: 4, type: aside}
          aside3: {pos: 4, type: aside}
          aside4: {pos: 4, type: aside}
          sized: {pos: 5, type: marked(here)}
          broken: {pos: 4, type: broken}
          here: {value: _io.pos}
          at_end: {value: _io.eof}
          next: {type: u1}
          after_next: {type: u1}
        types:
          aside:
            seq:
              - {id: x, type: u1}
              - {id: y, type: u1, if: at > 0}
              - {id: high, type: b4}
              - {id: low, type: b4, if: there == 7}
            instances:
              at: {value: _io.pos}
              there: {value: _io.pos}
          marked:
            params:
              - {id: at, type: s8}
          broken:
            seq:
              - {id: x, type: u1}
              - {id: y, type: u1, if: at > 0, valid: 0}
            instances:
              at: {value: _io.pos}
        """;

    private static readonly byte[] Bytes = [1, 2, 0xa5, 0xb6, 9, 10, 0xcd, 8];

    private static readonly Lazy<CompiledSchemas> Compiled = new(() => CompiledSchemas.From(("test.ksy", Schema)));

    private readonly dynamic _read = Compiled.Value.Read("Test", Bytes);

    [Fact]
    public void Condition_on_one_moves_neither_bytes_nor_bits()
    {
        Assert.Equal(2, _read.Second);
        Assert.Equal(0xaUL, _read.High);
        Assert.Equal(5UL, _read.Low);
    }

    [Fact]
    public void Position_inside_is_that_of_the_instance()
    {
        var aside = _read.Aside3;
        Assert.Equal(10, aside.Y);
        Assert.Equal(5L, aside.At);
        Assert.Equal(0xdUL, aside.Low);
    }

    [Fact]
    public void Position_outside_stays()
    {
        Assert.Equal(10, _read.Aside3.Y);
        Assert.Equal(3L, _read.Here);
        Assert.False(_read.AtEnd);
    }

    [Fact]
    public void Instance_without_pos_is_read_where_the_sequence_ended()
    {
        Assert.Equal(10, _read.Aside3.Y);
        Assert.Equal(0xb6, _read.Next);
        Assert.Equal(10, _read.Aside4.Y);
        Assert.Equal(9, _read.AfterNext);
    }

    [Fact]
    public void Expression_of_the_instance_itself_sees_its_position()
    {
        Assert.Equal(5L, _read.Sized.At);
        Assert.Equal(0xb6, _read.Next);
    }

    [Fact]
    public void Failure_inside_leaves_the_position_too()
    {
        Assert.Throws<KaitaiValidationNotEqualException>(() => _read.Broken);
        Assert.Equal(0xb6, _read.Next);
    }
}
