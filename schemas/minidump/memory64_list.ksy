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
doc: |
  The ranges of the process's memory that a full-memory dump holds. Their
  bytes follow one another in the file without gaps, in the order of this
  list: the first range's begin at `base_rva`, each next one's where the one
  before ends. A range's file offset is thus a running sum, which this schema
  leaves to the reader's code: as an instance of each range it would cost the
  square of their number.
  Size: 16 bytes plus 16 for each range.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory64_list
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
