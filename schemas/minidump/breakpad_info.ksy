meta:
  id: breakpad_info
  title: Minidump stream BreakpadInfo
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MDRawBreakpadInfo
-tephra-stream: 0x47670001
-tephra-size: 12
-tephra-proof: 5
-tephra-seen: breakpad/minidump2.dmp
doc: |
  Which thread asked for the dump, and which one wrote it.
  Size: 12 bytes.
doc-ref: Breakpad minidump_format.h, MDRawBreakpadInfo
seq:
  - id: validity
    -orig-id: validity
    type: u4
    enum: validity
    doc: Which of the following fields are valid; a union of the enumeration's bits.
  - id: dump_thread_id
    -orig-id: dump_thread_id
    type: u4
    doc: The thread that wrote the dump.
  - id: requesting_thread_id
    -orig-id: requesting_thread_id
    type: u4
    doc: The thread that crashed or asked for the dump.
enums:
  validity:
    1: {id: dump_thread_id, -orig-id: MD_BREAKPAD_INFO_VALID_DUMP_THREAD_ID}
    2: {id: requesting_thread_id, -orig-id: MD_BREAKPAD_INFO_VALID_REQUESTING_THREAD_ID}
