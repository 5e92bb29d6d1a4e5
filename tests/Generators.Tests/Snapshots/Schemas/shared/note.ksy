meta:
  id: note
  endian: le
-tephra-stream: 0x7e570001
params:
  - id: file
    type: io
seq:
  - id: len
    type: u1
  - id: pos_text
    type: u1
instances:
  text:
    io: file
    pos: pos_text
    size: len
