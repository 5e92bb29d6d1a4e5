meta: {id: texts, endian: be, encoding: UTF-8}
doc: Texts whose ends are told in every way there is.
seq:
  - {id: magic, contents: [T, X, 0]}
  - {id: version, type: u1, valid: 3}
  - {id: len_sized, type: u2}
  - {id: sized, type: str, size: len_sized}
  - {id: num_units, type: u1}
  - {id: wide, type: str, size: num_units * 2, encoding: UTF-16LE}
  - {id: zero_ended, type: strz}
  - {id: wide_ended, type: strz, encoding: UTF-16BE}
  - {id: padded, type: str, size: 9, pad-right: 0x20, encoding: ASCII}
  - {id: len_in_room, type: u1}
  - {id: in_room, type: strz, size: len_in_room}
  - {id: bar_ended, type: str, terminator: 0x7c}
  - {id: with_end, type: str, terminator: 0x3b, include: true}
  - {id: before_end, type: str, terminator: 0x2f, consume: false}
  - {id: the_end, contents: [0x2f]}
  - {id: digits, type: str, size: 5, encoding: ASCII}
  - {id: by_digits, size: digits.to_i}
  - {id: num_words, type: u1}
  - {id: words, type: strz, repeat: expr, repeat-expr: num_words}
