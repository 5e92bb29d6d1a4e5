meta: {id: library, endian: le, imports: [texts, lists]}
doc: Types of other schemas, some in streams of their own.
seq:
  - {id: num_pages, type: u1}
  - {id: pages, type: texts, repeat: expr, repeat-expr: num_pages}
  - {id: len_index, type: u4}
  - {id: index, type: lists, size: len_index}
