meta:
  id: tree
  endian: le
  imports:
    - shared/leaf
    - /shared/branch
seq:
  - {id: num_nodes, type: u1}
  - {id: nodes, type: 'node(_index, num_nodes)', repeat: expr, repeat-expr: num_nodes}
  - {id: until_zero, type: u1, repeat: until, repeat-until: _ == 0 or _index == 5}
  - {id: leaf, type: leaf}
  - {id: branch, type: 'branch(3, "ab")'}
  - {id: orphan, type: child, parent: false}
  - {id: adopted, type: child, parent: 'nodes[0]'}
  - {id: tree, type: tree_in_tree}
  - size: 1
  - {id: rest, type: leaf, repeat: eos}
instances:
  last_number:
    value: nodes.last.number
  sum_of_leaves:
    value: leaf.value + branch.leaf.value + rest[0].value
  size_of_leaf:
    value: sizeof<leaf>
types:
  node:
    doc: Takes parameters.
    params:
      - {id: number, type: u1}
      - {id: total, type: s4, doc: How many there are.}
    seq:
      - {id: child, type: child}
    instances:
      is_last:
        value: number == total - 1
      next:
        value: _root.nodes[number + 1].child.value
        if: not is_last
  child:
    seq:
      - {id: value, type: u1}
    instances:
      from_root:
        value: _root.num_nodes
      holder:
        value: _parent
  tree_in_tree:
    seq:
      - {id: tree_in_tree, type: u1}
    instances:
      up:
        value: _parent.num_nodes + tree_in_tree
