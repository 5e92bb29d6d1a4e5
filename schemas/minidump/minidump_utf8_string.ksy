meta:
  id: minidump_utf8_string
  title: MinidumpUTF8String
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MinidumpUTF8String
-tephra-note: part of CrashpadInfo
-tephra-proof: 5
-tephra-seen: rust-minidump/simple-crashpad.dmp
doc: |
  A counted UTF-8 string of Crashpad. A terminating zero follows in the file; it
  is not counted and nothing here depends on it.
  Size: 4 bytes plus `length`.
doc-ref: Crashpad minidump_extensions.h, MinidumpUTF8String
seq:
  - id: length
    -orig-id: Length
    type: u4
    doc: Length in bytes, not characters, without the terminating zero.
  - id: buffer
    -orig-id: Buffer
    type: str
    size: length
    encoding: UTF-8
