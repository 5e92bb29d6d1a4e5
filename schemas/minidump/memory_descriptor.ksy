meta:
  id: memory_descriptor
  title: MINIDUMP_MEMORY_DESCRIPTOR
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - location_descriptor
-orig-id: MINIDUMP_MEMORY_DESCRIPTOR
-tephra-size: 16
-tephra-note: a memory range
-tephra-proof: 1, 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  A range of the process's memory and where its bytes lie in the dump file.
  Size: 16 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory_descriptor
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: start_of_memory_range
    -orig-id: StartOfMemoryRange
    type: u8
    doc: First virtual address of the range.
  - id: memory
    -orig-id: Memory
    type: location_descriptor
instances:
  data:
    io: file
    pos: memory.rva
    size: memory.data_size
    doc: The bytes of the range; fetched only when asked for.
