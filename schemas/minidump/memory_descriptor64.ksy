meta:
  id: memory_descriptor64
  title: MINIDUMP_MEMORY_DESCRIPTOR64
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_MEMORY_DESCRIPTOR64
-tephra-size: 16
-tephra-note: a memory range
-tephra-proof: 1, 3
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  A range of the process's memory in a full-memory dump. It names no file
  offset: see `memory64_list`, where the ranges' bytes follow one another.
  Size: 16 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory_descriptor64
seq:
  - id: start_of_memory_range
    -orig-id: StartOfMemoryRange
    type: u8
    doc: First virtual address of the range.
  - id: data_size
    -orig-id: DataSize
    type: u8
    doc: Size of the range in bytes.
