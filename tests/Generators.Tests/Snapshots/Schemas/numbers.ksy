meta:
  id: numbers
  endian: be
doc: |
  Numbers of every kind, in both orders.

  Values < 0 & values > 2^32 among them.
doc-ref:
  - https://doc.kaitai.io/user_guide.html#_fixed_size_structures Fixed-size structures
  - the tests of the reference compiler
seq:
  - {id: a_u1, type: u1}
  - {id: a_s1, type: s1}
  - {id: a_u2, type: u2}
  - {id: a_u2le, type: u2le}
  - {id: a_s2, type: s2}
  - {id: a_s2le, type: s2le}
  - {id: a_u4, type: u4}
  - {id: a_u4le, type: u4le}
  - {id: a_s4, type: s4}
  - {id: a_s4le, type: s4le}
  - {id: a_u8, type: u8}
  - {id: a_u8le, type: u8le}
  - {id: a_s8, type: s8}
  - {id: a_s8le, type: s8le}
  - {id: a_f4, type: f4}
  - {id: a_f4le, type: f4le}
  - {id: a_f8, type: f8}
  - {id: a_f8le, type: f8le}
  - id: kind
    type: u1
    enum: kinds
    doc: What it is.
    -orig-id: dwKind
  - {id: unknown_kind, type: u4, enum: kinds}
  - {id: big, type: b12}
  - {id: flag, type: b1}
  - {id: big_kind, type: b3, enum: kinds}
  - {id: little, type: little}
types:
  little:
    meta:
      bit-endian: le
    seq:
      - {id: low, type: b3}
      - {id: across, type: b10}
      - {id: flag, type: b1}
      - {id: wide, type: b50}
      - {id: aligned, type: u1}
      - {id: one_bit_kind, type: b1, enum: kinds}
enums:
  kinds:
    0: none
    1:
      id: one
      doc: The first.
    2: two
    0xffff_ffff: most
  unsigned_kinds:
    18446744073709551615: last
