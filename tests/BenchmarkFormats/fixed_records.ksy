meta:
  id: fixed_records
  title: Records of 48 bytes up to the end of the file
  endian: le
doc: What the readers are compared on; 4 numbers of 8 bytes and 4 of 4.
seq:
  - id: records
    type: record
    repeat: eos
types:
  record:
    seq:
      - id: a
        type: u8
      - id: b
        type: u8
      - id: c
        type: u8
      - id: d
        type: u8
      - id: e
        type: u4
      - id: f
        type: u4
      - id: g
        type: u4
      - id: h
        type: u4
