meta: {id: places, endian: le, encoding: UTF-8}
doc: Values that stand where fields say.
seq:
  - {id: ofs_blob, type: u4}
  - {id: len_blob, type: u2}
  - {id: ofs_title, type: u2}
  - {id: base_words, type: u2}
  - {id: num_words, type: u1}
  - {id: num_files, type: u1}
  - {id: files, type: file, repeat: expr, repeat-expr: num_files}
instances:
  blob: {pos: ofs_blob, size: len_blob}
  title: {pos: ofs_title, type: strz}
  words: {pos: base_words * 4, type: u4, repeat: expr, repeat-expr: num_words, -tephra-align: 4}
types:
  file:
    seq:
      - {id: ofs_body, type: u4}
      - {id: len_body, type: u4}
      - {id: name, type: strz}
    instances:
      body: {io: _root._io, pos: ofs_body, size: len_body}
