meta: {id: lists, endian: le}
doc: Counts and sizes that are computed from fields.
seq:
  - {id: len_all, type: u4}
  - {id: len_head, type: u2}
  - {id: head, size: len_head}
  - {id: tail, size: len_all - len_head}
  - {id: num_pairs, type: u1}
  - {id: pair_items, type: s2, repeat: expr, repeat-expr: num_pairs * 2}
  - {id: num_more, type: u1}
  - {id: at_least_one, type: f4, repeat: expr, repeat-expr: num_more + 1}
  - {id: num_blocks, type: u1}
  - {id: blocks, size: num_blocks << 2}
  - {id: numbers, type: u2, repeat: until, repeat-until: _ == 0}
  - {id: len_ext, type: u2}
  - {id: prefix, type: prefix}
  - {id: ext, size: len_ext - sizeof<prefix>}
  - {id: len_records, type: u2}
  - {id: records, type: records, size: len_records}
  - {id: num_points, type: u2}
  - {id: points, type: point, repeat: expr, repeat-expr: num_points}
  - {id: rest, type: u1, repeat: eos}
types:
  prefix: {seq: [{id: a, type: u1}, {id: b, type: u4}]}
  point: {seq: [{id: x, type: s4}, {id: y, type: s4}]}
  records: {seq: [{id: items, type: record, repeat: eos}]}
  record:
    seq:
      - {id: len_body, type: u1}
      - {id: body, size: len_body}
