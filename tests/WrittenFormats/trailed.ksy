meta: {id: trailed, endian: le}
doc: A trailer that is found from the end.
seq:
  - {id: len_lead, type: u2}
  - {id: lead, size: len_lead}
instances:
  trailer: {pos: _io.size - 10, type: trailer}
types:
  trailer:
    seq:
      - {id: sum, type: u4}
      - {id: values, type: u2, repeat: expr, repeat-expr: 2}
      - {id: magic, contents: [Z, E]}
