meta:
  id: simple_string_dictionary
  title: MinidumpSimpleStringDictionary
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - minidump_utf8_string
-orig-id: MinidumpSimpleStringDictionary
-tephra-note: part of CrashpadInfo
-tephra-proof: 5
-tephra-seen: rust-minidump/simple-crashpad.dmp
doc: |
  Pairs of strings of Crashpad.
  Size: 4 bytes plus 8 for each pair.
doc-ref: Crashpad minidump_extensions.h, MinidumpSimpleStringDictionary
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: count
    -orig-id: count
    type: u4
  - id: entries
    -orig-id: entries
    type: entry
    repeat: expr
    repeat-expr: count
types:
  entry:
    -orig-id: MinidumpSimpleStringDictionaryEntry
    -tephra-size: 8
    doc: |
      One pair.
      Size: 8 bytes.
    doc-ref: Crashpad minidump_extensions.h, MinidumpSimpleStringDictionaryEntry
    seq:
      - id: key_rva
        -orig-id: key
        type: u4
      - id: value_rva
        -orig-id: value
        type: u4
    instances:
      key:
        io: _root.file
        pos: key_rva
        type: minidump_utf8_string
        doc: What the value is called.
      value:
        io: _root.file
        pos: value_rva
        type: minidump_utf8_string
