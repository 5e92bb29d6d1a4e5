using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Trees;

/// <summary>A schema with members of every kind, and bytes of it.</summary>
internal static class TreeSample
{
    private const string Schema = """
        meta: {id: sample, endian: le, encoding: ASCII}
        seq:
          - {id: count, type: u1}
          - {id: header, type: header}
          - {id: points, type: point, repeat: expr, repeat-expr: count}
          - {id: nodes, type: 'node(_index, header, _io)', repeat: expr, repeat-expr: 2}
          - {id: part, type: part, size: 3}
          - id: mixed
            type: {switch-on: count, cases: {2: point, 3: u1}}
          - {id: reals, type: f4, repeat: expr, repeat-expr: 2}
          - {id: words, type: strz, repeat: expr, repeat-expr: 2}
          - {id: absent, type: header, if: count == 9}
        instances:
          late: {pos: 1, type: header}
          late_points: {pos: 2, type: point, repeat: expr, repeat-expr: 2}
          late_number: {pos: 0, type: u2}
          out_of_reach: {pos: 1000, type: u1}
          first: {value: 'nodes[0]'}
          both: {value: '[nodes[1], nodes[0]]'}
          where: {value: _io.pos}
        types:
          header:
            seq: [{id: x, type: u1}]
            instances: {twice: {value: x * 2}}
          point:
            seq: [{id: x, type: u1}, {id: y, type: u1}]
          node:
            params: [{id: number, type: s4}, {id: header, type: header}, {id: stream, type: io}]
            seq: [{id: child, type: header}]
            instances: {up: {value: _parent.count}}
          part:
            seq: [{id: bytes, size: 2}]
            instances: {last: {pos: 2, type: header}}
        """;

    private static readonly CompiledSchemas Compiled = CompiledSchemas.From(("sample.ksy", Schema));

    /// <summary>The sample, read anew.</summary>
    public static dynamic Read() => Compiled.Read("Sample", Hex.Bytes("02 07 0102 0304 0b 0c aabb0d 0506 0000c07f 00000080 6100 6200"));
}
