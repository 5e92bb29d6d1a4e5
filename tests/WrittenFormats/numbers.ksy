meta: {id: numbers, endian: le, bit-endian: be}
doc: Numbers of all sizes and orders, bits of both, and names for them.
seq:
  - {id: is_little, type: u1}
  - {id: a_u1, type: u1}
  - {id: a_s1, type: s1}
  - {id: a_u2le, type: u2le}
  - {id: a_s2be, type: s2be}
  - {id: a_u4be, type: u4be}
  - {id: a_s4le, type: s4le}
  - {id: a_u8le, type: u8le}
  - {id: a_s8be, type: s8be}
  - {id: a_f4le, type: f4le}
  - {id: a_f8be, type: f8be}
  - {id: color, type: u2, enum: color}
  - {id: tint, type: b5, enum: color}
  - {id: truth, type: b1}
  - {id: wide, type: b42}
  - {id: little_bits, type: little_bits}
  - {id: either, type: either}
types:
  little_bits:
    meta: {bit-endian: le}
    seq:
      - {id: low, type: b3}
      - {id: is_set, type: b1}
      - {id: middle, type: b17}
      - {id: rest, type: b11}
  either:
    meta:
      endian:
        switch-on: _root.is_little
        cases: {0: be, _: le}
    seq:
      - {id: two, type: u2}
      - {id: four, type: s4}
      - {id: eight, type: u8}
      - {id: real, type: f8}
      - {id: inner, type: inner}
  inner:
    meta:
      endian:
        switch-on: _root.is_little
        cases: {0: be, _: le}
    seq:
      - {id: more, type: u2, repeat: expr, repeat-expr: 3}
enums:
  color: {1: red, 2: green, 700: blue}
