meta:
  id: memory64_list
  title: Minidump stream Memory64ListStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - memory_descriptor64
-orig-id: MINIDUMP_MEMORY64_LIST
-tephra-stream: 9
-tephra-proof: 1
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  The ranges of the process's memory that a full-memory dump holds. Their
  bytes follow one another in the file without gaps, in the order of this
  list: the first range's begin at `base_rva`, each next one's where the one
  before ends: `memory` reads them so, one after the other.
  Size: 16 bytes plus 16 for each range.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory64_list
params:
  - id: file
    type: io
    doc: The whole dump file, which the offset counts from.
seq:
  - id: number_of_memory_ranges
    -orig-id: NumberOfMemoryRanges
    type: u8
  - id: base_rva
    -orig-id: BaseRva
    type: u8
    doc: File offset of the first range's bytes.
  - id: memory_ranges
    -orig-id: MemoryRanges
    type: memory_descriptor64
    repeat: expr
    repeat-expr: number_of_memory_ranges
instances:
  memory:
    io: file
    pos: base_rva
    size: memory_ranges[_index].data_size
    type: captured_memory
    repeat: expr
    repeat-expr: number_of_memory_ranges
    doc: The bytes of each range.
types:
  captured_memory:
    doc: The bytes of one range; fetched only when asked for.
    instances:
      data:
        pos: 0
        size-eos: true
