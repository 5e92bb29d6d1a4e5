meta: {id: leaf}
seq:
  - {id: value, type: u1}
instances:
  own_root:
    value: _root.value
