meta:
  id: moz_macos_crash_info
  title: Minidump stream MozMacosCrashInfo
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - location_descriptor
-orig-id: MINIDUMP_MAC_CRASH_INFO
-tephra-stream: 0x4d7a0001
-tephra-proof: 4
-tephra-seen: rust-minidump/invalid-record-count.dmp
doc: |
  What macOS keeps of a crash in the `__crash_info` sections of modules.
  Size: 172 bytes, or more.
doc-ref: rust-minidump format.rs, MINIDUMP_MAC_CRASH_INFO
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: stream_type
    -orig-id: stream_type
    type: u4
    doc: The stream's number again.
  - id: record_count
    -orig-id: record_count
    type: u4
    doc: How many of `records` count; not checked against their number.
  - id: record_start_size
    -orig-id: record_start_size
    type: u4
    doc: Size of the part of a record in front of its texts, 32 or 40 bytes.
  - id: records
    -orig-id: records
    type: record_link
    repeat: expr
    repeat-expr: 20
instances:
  extended_data:
    pos: 172
    size-eos: true
    if: _io.size > 172
    doc: What a later form has more.
types:
  record_link:
    -tephra-size: 8
    doc: |
      Where a record lies.
      Size: 8 bytes.
    seq:
      - id: location
        type: location_descriptor
    instances:
      record:
        io: _root.file
        pos: location.rva
        size: location.data_size
        type: record
        if: location.data_size != 0
  record:
    -orig-id: MINIDUMP_MAC_CRASH_INFO_RECORD_5
    doc: |
      One module's `crashreporter_annotations_t`. The fourth version has no cause of
      abort, earlier ones neither thread nor mode.
      Size: `record_start_size` and the texts.
    doc-ref: rust-minidump format.rs, MINIDUMP_MAC_CRASH_INFO_RECORD_5
    seq:
      - id: stream_type
        -orig-id: stream_type
        type: u8
      - id: version
        -orig-id: version
        type: u8
      - id: thread
        -orig-id: thread
        type: u8
        if: _root.record_start_size >= 24
      - id: dialog_mode
        -orig-id: dialog_mode
        type: u8
        if: _root.record_start_size >= 32
      - id: abort_cause
        -orig-id: abort_cause
        type: u8
        if: _root.record_start_size >= 40
    instances:
      strings:
        pos: _root.record_start_size
        type: record_strings
        if: version >= 4
        doc: The texts.
  record_strings:
    -orig-id: MINIDUMP_MAC_CRASH_INFO_RECORD_STRINGS_5
    doc: The texts of a record, each ended by a zero; empty where there is none.
    doc-ref: rust-minidump format.rs, MINIDUMP_MAC_CRASH_INFO_RECORD_STRINGS_5
    seq:
      - id: module_path
        -orig-id: module_path
        type: strz
        encoding: UTF-8
      - id: message
        -orig-id: message
        type: strz
        encoding: UTF-8
      - id: signature_string
        -orig-id: signature_string
        type: strz
        encoding: UTF-8
      - id: backtrace
        -orig-id: backtrace
        type: strz
        encoding: UTF-8
      - id: message2
        -orig-id: message2
        type: strz
        encoding: UTF-8
