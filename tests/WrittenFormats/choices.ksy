meta: {id: choices, endian: be, encoding: UTF-8}
doc: What is there, and of which type it is, follows from fields; types hold themselves and take parameters.
seq:
  - {id: has_note, type: u1}
  - {id: note, type: strz, if: has_note != 0}
  - {id: flags, type: u1}
  - {id: first, type: u4, if: flags & 4 != 0}
  - {id: second, type: strz, if: flags & 0x10 != 0}
  - {id: is_third, type: b1}
  - {id: seven, type: b7}
  - {id: third, size: 3, if: is_third}
  - {id: kind, type: u2, enum: kind}
  - id: body
    type:
      switch-on: kind
      cases:
        'kind::text': text
        'kind::pair': pair
        'kind::tree': node
  - {id: tag, type: str, size: 4, encoding: ASCII}
  - {id: len_chunk, type: u4}
  - id: chunk
    size: len_chunk
    type:
      switch-on: tag
      cases:
        '"TEXT"': text
        '"PAIR"': pair
  - {id: cells, type: cell(_index + 2), repeat: expr, repeat-expr: 3}
types:
  text: {seq: [{id: value, type: strz}]}
  pair: {seq: [{id: left, type: u2}, {id: right, type: u2}]}
  node:
    seq:
      - {id: value, type: u1}
      - {id: num_children, type: u1}
      - {id: children, type: node, repeat: expr, repeat-expr: num_children}
  cell:
    params: [{id: bias, type: u1}]
    seq:
      - {id: len_data, type: u1}
      - {id: data, size: len_data - bias}
enums:
  kind: {1: text, 2: pair, 9: tree}
