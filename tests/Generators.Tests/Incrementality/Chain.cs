namespace Tephra.Generators.Tests.Incrementality;

/// <summary>Schemas that depend on each other: c imports b, which imports a. d has nothing to do with them.</summary>
internal static class Chain
{
    public const string A = """
        meta:
          id: a
          endian: le
        # A comment.
        seq:
          - id: len_rest
            type: u1
          - id: count
            type: u2
            doc: How many there are.
          - id: rest
            size: len_rest
        """;

    public const string B = """
        meta:
          id: b
          imports: [a]
        seq:
          - id: head
            type: a
        instances:
          next:
            value: head.count + 1
          tail:
            value: head.rest
        """;

    public const string C = """
        meta:
          id: c
          imports: [b]
        seq:
          - id: body
            type: b
        instances:
          after_next:
            value: body.next + 1
          tail:
            value: body.tail
        """;

    public const string D = """
        meta:
          id: d
          encoding: UTF-8
        seq:
          - id: name
            type: strz
        """;

    public static readonly (string Path, string Text)[] All = [("a.ksy", A), ("b.ksy", B), ("c.ksy", C), ("d.ksy", D)];
}
