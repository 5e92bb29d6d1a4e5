meta:
  id: assertion_info
  title: Minidump stream AssertionInfo
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-16LE
-orig-id: MDRawAssertionInfo
-tephra-stream: 0x47670002
-tephra-size: 776
-tephra-proof: 5
-tephra-seen: rust-minidump/invalid-parameter.dmp
doc: |
  The assertion that failed. Texts may be cut.
  Size: 776 bytes.
doc-ref: Breakpad minidump_format.h, MDRawAssertionInfo
seq:
  - id: expression
    -orig-id: expression
    type: strz
    size: 256
  - id: function
    -orig-id: function
    type: strz
    size: 256
  - id: file_name
    -orig-id: file
    type: strz
    size: 256
  - id: line
    -orig-id: line
    type: u4
  - id: type
    -orig-id: type
    type: u4
    enum: type
enums:
  type:
    0: {id: unknown, -orig-id: MD_ASSERTION_INFO_TYPE_UNKNOWN}
    1: {id: invalid_parameter, -orig-id: MD_ASSERTION_INFO_TYPE_INVALID_PARAMETER}
    2: {id: pure_virtual_call, -orig-id: MD_ASSERTION_INFO_TYPE_PURE_VIRTUAL_CALL}
