meta:
  id: triage_string
  title: String in a small dump's string pool
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: DUMP_STRING
-tephra-note: 'a driver''s name: 6 bytes and 2 for each character'
-tephra-proof: 7, 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  The name of a driver. The string pool holds one behind the other, each
  filled up to a multiple of 8 bytes. Observed in two 64-bit dumps.
  Size: 4 bytes, plus 2 for each character and the null.
doc-ref: rizin, librz/bin/format/dmp/dmp_specs.h
seq:
  - id: length
    -orig-id: Length
    type: u4
    doc: In characters, without the null that follows them.
  - id: text
    -orig-id: Buffer
    size: length * 2
    type: str
    encoding: UTF-16LE
  - id: terminator
    type: u2
