meta:
  id: mistaken
  endian: le
seq:
  - id: legs
    tipe: u1
  - id: name
    type: string_of_letters
