meta: {id: packed, endian: be}
doc: Bytes that are processed.
seq:
  - {id: key, type: u1}
  - {id: len_masked, type: u2}
  - {id: masked, size: len_masked, process: xor(key)}
  - {id: len_turned, type: u1}
  - {id: turned, size: len_turned, process: rol(3)}
  - {id: len_zipped, type: u4}
  - {id: zipped, size: len_zipped, process: zlib}
  - {id: len_inner, type: u2}
  - {id: inner, type: inner, size: len_inner, process: 'xor([0x12, 0x34, 0x56])'}
  - {id: len_deep, type: u4}
  - {id: deep, type: inner, size: len_deep, process: zlib}
types:
  inner:
    seq:
      - {id: len_name, type: u1}
      - {id: name, type: str, size: len_name, encoding: UTF-8}
      - {id: rest, type: u2, repeat: eos}
