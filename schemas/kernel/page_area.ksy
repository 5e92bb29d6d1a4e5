meta:
  id: page_area
  title: Pages of physical memory
  license: MIT
  ks-version: '0.11'
  endian: le
-tephra-note: the pages themselves are not listed
-tephra-proof: 8
-tephra-seen: 'TestKit: full-x64'
doc: |
  Pages of 4096 bytes, one behind the other. There may be millions of them:
  they are not listed, and their bytes are fetched only when asked for. Which
  page stands where is told by runs, bitmap or ranges of the dump.
seq: []
instances:
  number_of_pages:
    value: _io.size / 4096
  data:
    pos: 0
    size-eos: true
    doc: All of the bytes.
