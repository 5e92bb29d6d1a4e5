meta:
  id: memory_list
  title: Minidump stream MemoryListStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - memory_descriptor
-orig-id: MINIDUMP_MEMORY_LIST
-tephra-stream: 5
-tephra-proof: 1
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The ranges of the process's memory that a small dump holds: stacks and what
  the writer thought worth keeping. Ranges may overlap. Some writers put four
  bytes of padding behind the count; the stream's size tells. If the size fits
  neither form, the ranges are read from behind the count.
  Size: 4 bytes (or 8) plus 16 for each range.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory_list
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: number_of_memory_ranges
    -orig-id: NumberOfMemoryRanges
    type: u4
  - id: padding
    size: 4
    if: _io.size == 8 + number_of_memory_ranges * sizeof<memory_descriptor>
  - id: memory_ranges
    -orig-id: MemoryRanges
    type: memory_descriptor(file)
    repeat: expr
    repeat-expr: number_of_memory_ranges
