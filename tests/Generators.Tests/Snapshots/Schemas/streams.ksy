meta:
  id: streams
  endian: le
seq:
  - {id: len_body, type: u1}
  - {id: body, type: window, size: len_body}
  - {id: bodies, type: window, size: 2, repeat: expr, repeat-expr: 2}
  - {id: terminated, type: window, terminator: 0}
  - {id: xored, size: 3, process: xor(0x20)}
  - {id: xored_with_many, size: 3, process: 'xor([1, 2])'}
  - {id: rotated_left, size: 1, process: rol(3)}
  - {id: rotated_right, type: window, size: 1, process: ror(3)}
  - {id: len_packed, type: u2}
  - {id: packed, type: window, size: len_packed, process: zlib}
  - {id: place, size: 0}
  - {id: rest, type: window, size-eos: true}
instances:
  first:
    pos: 0
    type: u1
  in_body:
    io: body._io
    pos: 1
    size: 1
  at_the_end:
    pos: _io.size - 2
    type: u2
  all_bytes:
    pos: 0
    size-eos: true
  nested_first:
    io: rest._io
    pos: 0
    type: window
    size: 2
  len_body_twice:
    value: body._io.size * 2
types:
  window:
    seq:
      - {id: all, type: u1, repeat: eos}
    instances:
      len:
        value: _io.size
      at:
        value: _io.pos
      outer_len:
        value: _root._io.size
      again:
        pos: 0
        type: u1
        repeat: expr
        repeat-expr: _io.size
