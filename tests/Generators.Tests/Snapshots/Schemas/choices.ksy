meta:
  id: choices
  endian: le
  encoding: ASCII
seq:
  - {id: number, type: u1}
  - id: by_number
    type:
      switch-on: number
      cases:
        1: small
        2: large
        300: large
        _: u2
  - {id: kind, type: u1, enum: kinds}
  - id: by_kind
    type:
      switch-on: kind
      cases:
        'kinds::small': small
        'kinds::large': large
  - {id: name, type: str, size: 2}
  - id: by_name
    size: 3
    type:
      switch-on: name
      cases:
        '"sm"': small
        '"la"': large
  - id: by_truth
    type:
      switch-on: number == 2
      cases:
        true: u1
        false: s4
  - {id: has_more, type: u1}
  - {id: more, type: u2, if: has_more != 0}
  - {id: more_small, type: small, if: has_more != 0}
  - {id: more_bytes, size: 1, if: has_more != 0}
  - {id: more_kinds, type: u1, enum: kinds, repeat: expr, repeat-expr: 2, if: has_more != 0}
  - id: numbers
    type:
      switch-on: '_index % 3'
      cases:
        0: u1
        1: s2
    repeat: expr
    repeat-expr: 4
  - id: things
    type:
      switch-on: _io.pos % 2
      cases:
        0: small
        1: large
    repeat: until
    repeat-until: _io.eof
instances:
  twice_more:
    value: more * 2
    if: has_more != 0
  chosen:
    value: 'has_more != 0 ? more : number'
  by_kind_small:
    value: by_kind.as<small>.x
types:
  small:
    seq: [{id: x, type: u1}]
  large:
    seq: [{id: x, type: u2}]
enums:
  kinds: {1: small, 2: large}
