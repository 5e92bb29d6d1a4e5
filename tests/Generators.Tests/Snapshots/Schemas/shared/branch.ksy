meta:
  id: branch
  encoding: ASCII
  imports: [leaf]
params:
  - {id: size, type: u1}
  - {id: name, type: str}
seq:
  - {id: text, type: str, size: size}
  - {id: leaf, type: leaf}
instances:
  full_name:
    value: name + text
