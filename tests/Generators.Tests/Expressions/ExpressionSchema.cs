using System.Globalization;
using Tephra.Generators.Tests.Compiling;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Expressions;

/// <summary>A schema with one value instance for each expression of a table, and data for them to work on.</summary>
public sealed class ExpressionSchema
{
    private const string Head = """
        meta:
          id: expressions
          endian: le
          encoding: UTF-8
        seq:
          - {id: u1, type: u1}
          - {id: u2, type: u2}
          - {id: u4, type: u4}
          - {id: u8, type: u8}
          - {id: s1, type: s1}
          - {id: s4, type: s4}
          - {id: s8, type: s8}
          - {id: f4, type: f4}
          - {id: f8, type: f8}
          - {id: b3, type: b3}
          - {id: b1, type: b1}
          - {id: b12, type: b12}
          - {id: b64, type: b64}
          - {id: text, type: strz}
          - {id: raw, size: 3}
          - {id: kind, type: u1, enum: kinds}
          - {id: list, type: s2, repeat: expr, repeat-expr: 4}
          - {id: item, type: item}
          - {id: absent, type: u4, if: u1 == 0}
          - {id: absent_item, type: item, if: u1 == 0}
          - {id: many, type: item, repeat: expr, repeat-expr: 2}
        types:
          item:
            seq:
              - {id: x, type: u1}
              - {id: y, type: u2}
        enums:
          kinds: {1: one, 2: two, -3: minus_three}
        instances:

        """;

    private static readonly byte[] Bytes = Hex.Bytes("""
        c8 e803 00286bee f0ffffffffffffff fb f3ffffff 0000000000000080 0000c03f 00000000000006c0
        b8ff fffffffffffffffe 68c3a46c6c6f00 010203 02 0100 feff 2c01 0700 2a3412 0b0100 0c0200
        """);

    private readonly Dictionary<string, int> _numbers = [];
    private readonly object _root;

    public ExpressionSchema(bool checkOverflow, params IEnumerable<string> expressions)
    {
        var schema = Head;
        foreach (var expression in expressions.Distinct())
        {
            schema += string.Create(CultureInfo.InvariantCulture, $"  e{_numbers.Count}:\n    value: |-\n      {expression}\n");
            _numbers.Add(expression, _numbers.Count);
        }

        _root = CompiledSchemas.From(new GeneratorHost([("expressions.ksy", schema)]), checkOverflow: checkOverflow).Read("Expressions", Bytes);
    }

    /// <summary>The value of an expression of the table.</summary>
    public object? this[string expression]
    {
        get
        {
            var property = _root.GetType().GetProperty(string.Create(CultureInfo.InvariantCulture, $"E{_numbers[expression]}"))!;
            return property.GetMethod!.Invoke(_root, System.Reflection.BindingFlags.DoNotWrapExceptions, null, null, null);
        }
    }
}
