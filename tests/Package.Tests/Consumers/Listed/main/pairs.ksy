meta:
  id: pairs
  imports:
    - /common/byte_pair
seq:
  - id: items
    type: byte_pair
    repeat: eos
