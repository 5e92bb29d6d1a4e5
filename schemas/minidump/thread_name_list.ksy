meta:
  id: thread_name_list
  title: Minidump stream ThreadNamesStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - minidump_string
-orig-id: MINIDUMP_THREAD_NAME_LIST
-tephra-stream: 24
-tephra-proof: 6
-tephra-seen: breakpad/thread_name_list.dmp
doc: |
  The names that threads were given (SetThreadDescription on Windows). Some
  writers may put four bytes of padding behind the count; the size tells.
  Size: 4 bytes (or 8) plus 12 for each name.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_name_list
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: number_of_thread_names
    -orig-id: NumberOfThreadNames
    type: u4
  - id: padding
    size: 4
    if: _io.size == 8 + number_of_thread_names * sizeof<thread_name>
  - id: thread_names
    -orig-id: ThreadNames
    type: thread_name
    repeat: expr
    repeat-expr: number_of_thread_names
types:
  thread_name:
    -orig-id: MINIDUMP_THREAD_NAME
    -tephra-size: 12
    doc: |
      The name of one thread. Its RVA has 64 bits, unlike all others.
      Size: 12 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_name
    seq:
      - id: thread_id
        -orig-id: ThreadId
        type: u4
      - id: rva_of_thread_name
        -orig-id: RvaOfThreadName
        type: u8
    instances:
      name:
        io: _root.file
        pos: rva_of_thread_name
        type: minidump_string
        if: rva_of_thread_name != 0
        doc: The name.
