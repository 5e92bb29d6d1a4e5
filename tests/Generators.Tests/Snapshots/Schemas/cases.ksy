meta:
  id: cases
  endian: le
  encoding: ASCII
  imports: [/shared/leaf]
seq:
  - id: kind
    type: u1
  - id: body
    doc: What follows, by its kind.
    type:
      switch-on: kind
      cases:
        1: greeting
        2: reading
  - id: tail
    size: 3
    type:
      switch-on: kind
      cases:
        1: greeting
  - id: place
    type:
      switch-on: kind
      cases:
        1: leaf
        2: reading
  - id: rest
    type:
      switch-on: _index
      cases:
        0: greeting
        _: reading
    repeat: eos
instances:
  same:
    value: body
  any_of_two:
    value: 'kind == 1 ? body : place'
types:
  greeting:
    doc: Words.
    seq:
      - id: len
        type: u1
        doc: How many bytes follow.
      - id: words
        type: str
        size: len
  reading:
    seq:
      - id: len
        type: u1
        doc: How many bytes follow.
      - id: words
        type: u1
        repeat: expr
        repeat-expr: len
