meta:
  id: open
  endian: le
  imports:
    - shared/note
seq:
  - id: kind
    type: u4
    enum: kind
  - id: len_body
    type: u1
  - id: body
    size: len_body
    type:
      switch-on: kind
      cases:
        'kind::leaf': leaf
        _: unknown
    -tephra-open: true
  - id: num_numbered
    type: u1
  - id: numbered
    type:
      switch-on: num_numbered + _index
      cases:
        _: leaf
    repeat: expr
    repeat-expr: num_numbered
    -tephra-open: true
types:
  leaf:
    seq:
      - id: value
        type: u1
  unknown:
    seq:
      - id: raw
        size-eos: true
enums:
  kind:
    1: leaf
