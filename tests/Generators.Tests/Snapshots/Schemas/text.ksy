meta:
  id: text
  encoding: UTF-8
seq:
  - {id: fixed, type: str, size: 5}
  - {id: padded, type: str, size: 6, pad-right: 0x20}
  - {id: cut, type: str, size: 6, terminator: 0x7c}
  - {id: cut_with, type: str, size: 6, terminator: 0x7c, include: true}
  - {id: padded_with_terminator, type: str, size: 6, terminator: 0, pad-right: 0}
  - {id: zero, type: strz}
  - {id: until, type: str, terminator: 0x3b, include: true}
  - {id: not_consumed, type: str, terminator: 0x3b, consume: false}
  - {id: rest_of_it, type: strz, terminator: 0x21}
  - {id: wide, type: strz, encoding: UTF-16LE}
  - {id: wide_be, type: str, size: 6, encoding: UTF-16BE}
  - {id: latin, type: str, size: 2, encoding: ISO-8859-1}
  - {id: raw, size: 3}
  - {id: raw_until, terminator: 0xff}
  - {id: words, type: strz, repeat: expr, repeat-expr: 2}
  - {id: len_computed, type: u1}
  - {id: computed, type: str, size: len_computed * 2 - 1}
  - {id: tail, type: strz, eos-error: false}
  - {id: nothing, type: str, size-eos: true}
