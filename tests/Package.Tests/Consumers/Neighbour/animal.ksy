meta:
  id: animal
  endian: le
seq:
  - id: legs
    type: u1
  - id: len_name
    type: u2
  - id: name
    type: str
    size: len_name
    encoding: UTF-8
