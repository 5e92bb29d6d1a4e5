namespace Tephra.Generators.Tests.Incrementality;

/// <summary>A schema in which every part of the language's model stands once.</summary>
internal static class RichSchema
{
    public const string Text = """
        meta:
          id: rich
          title: Nothing in particular
          endian: le
          bit-endian: be
          encoding: UTF-8
          -note: of the author
        doc: |
          Several lines,
          with <angles> & ampersands.
        doc-ref: https://example.org/rich The page
        to-string: 'f"rich {count} of {name}"'
        params:
          - id: limit
            type: u4
        seq:
          - id: magic
            contents: [0x52, "IC", 0xff]
          - id: kind
            type: u1
            enum: kinds
            valid:
              in-enum: true
          - id: count
            type: b12
          - id: flag
            type: b4
          - id: ratio
            type: f8
            valid:
              min: -1.5e-7
              max: 1234567.891
          - id: len_name
            type: u4
            valid:
              expr: _ < limit and _ >= 0
          - id: name
            type: str
            size: len_name
            pad-right: 0x20
            terminator: 0
          - id: choice
            type:
              switch-on: kind
              cases:
                'kinds::one': item(count, "x")
                'kinds::two': u4
                _: strz
          - id: shared
            type:
              switch-on: kind
              cases:
                'kinds::one': item(count, "x")
                'kinds::two': other
          - id: items
            type: item(_index, name)
            size: 4
            process: xor([1, 2, 3])
            repeat: expr
            repeat-expr: count
            if: count != 0
          - id: until_zero
            type: s2
            repeat: until
            repeat-until: _ == 0 or _io.eof
          - size-eos: true
        instances:
          first:
            pos: 0
            type: u1
          sum:
            value: '(count * 3 - 7) / 2 + (flag != 0 ? 1 : 2) + items[0].id.as<u4> + 9223372036854775807'
          all:
            value: '[1, 2.5, -1e30]'
          member:
            value: 3
            enum: kinds
        types:
          item:
            params:
              - id: number
                type: u8
              - id: text
                type: str
            seq:
              - id: id
                type: u2be
          other:
            seq:
              - id: id
                type: u2be
        enums:
          kinds:
            1:
              id: one
              doc: The first.
            -2: two
            18446744073709551615: most
        """;
}
