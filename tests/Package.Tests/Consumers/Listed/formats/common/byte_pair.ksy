meta:
  id: byte_pair
seq:
  - id: first
    type: u1
  - id: second
    type: u1
