meta:
  id: checks
  endian: le
  encoding: ASCII
to-string: 'f"checks of {name} ({number})"'
seq:
  - {id: magic, contents: [0x54, "EP", 72]}
  - {id: text_magic, contents: "go"}
  - {id: number, type: u1, valid: 7}
  - {id: ranged, type: s2, valid: {min: -5, max: 300}}
  - {id: real, type: f4, valid: {max: 1.5}}
  - {id: name, type: str, size: 2, valid: {any-of: ['"ab"', '"cd"']}}
  - {id: kind, type: u1, enum: kinds, valid: {in-enum: true}}
  - {id: expected_kind, type: u1, enum: kinds, valid: 'kinds::one'}
  - {id: checked, type: u4, valid: {expr: '_ % 4 == 0 and _ >= number'}}
  - {id: bytes, size: 2, valid: {eq: '[1, 2]'}}
  - {id: items, type: u1, repeat: expr, repeat-expr: 3, valid: {max: 9}}
  - {id: optional, type: u1, if: number == 8, valid: 1}
instances:
  later:
    pos: 0
    type: u1
    valid: {any-of: [0x54, 0x55]}
  wrong:
    pos: 1
    type: u1
    valid: 0
enums:
  kinds: {1: one}
