meta:
  id: tagged_records
  title: Records whose length and form vary
  endian: le
  encoding: UTF-8
doc: What the readers are compared on where nothing is fixed.
seq:
  - id: records
    type: record
    repeat: eos
types:
  record:
    seq:
      - id: kind
        type: u1
        enum: kind
      - id: len_body
        type: u2
      - id: body
        size: len_body
        type:
          switch-on: kind
          cases:
            'kind::text': text
            'kind::numbers': numbers
  text:
    seq:
      - id: value
        type: str
        size-eos: true
  numbers:
    seq:
      - id: num_values
        type: u1
      - id: values
        type: u4
        repeat: expr
        repeat-expr: num_values
enums:
  kind:
    1: text
    2: numbers
