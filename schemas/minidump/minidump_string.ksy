meta:
  id: minidump_string
  title: MINIDUMP_STRING
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_STRING
-tephra-note: counted UTF-16 text
-tephra-proof: 1
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  A counted UTF-16 string. A terminating zero follows in the file; it is not
  counted and nothing here depends on it.
  Size: 4 bytes plus `length`.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_string
seq:
  - id: length
    -orig-id: Length
    type: u4
    doc: Length in bytes, not characters, without the terminating zero.
  - id: buffer
    -orig-id: Buffer
    type: str
    size: length
    encoding: UTF-16LE
