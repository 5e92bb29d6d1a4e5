meta:
  id: crashpad_info
  title: Minidump stream CrashpadInfo
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../common/guid
    - location_descriptor
    - module_crashpad_info_list
    - simple_string_dictionary
-orig-id: MinidumpCrashpadInfo
-tephra-stream: 0x43500001
-tephra-note: 52 or 64 bytes; the mask of addresses is from the facts sheet, 10.2
-tephra-proof: 5 (52 bytes), 4 (64 bytes)
-tephra-seen: rust-minidump/simple-crashpad.dmp
doc: |
  What Crashpad adds: ids of the report and of the client, and the annotations
  of the process and of its modules. The record grew: 52 bytes, then 64 with the
  mask of addresses; a field is present if it fits into the stream.
  Size: 52 or 64 bytes.
doc-ref: Crashpad minidump_extensions.h, MinidumpCrashpadInfo
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: version
    -orig-id: version
    type: u4
    doc: 1 in all known writers.
  - id: report_id
    -orig-id: report_id
    type: guid
  - id: client_id
    -orig-id: client_id
    type: guid
  - id: simple_annotations_location
    -orig-id: simple_annotations
    type: location_descriptor
  - id: module_list_location
    -orig-id: module_list
    type: location_descriptor
  - id: reserved
    -orig-id: reserved
    type: u4
    if: _io.size >= 56
  - id: address_mask
    -orig-id: address_mask
    type: u8
    if: _io.size >= 64
    doc: The bits of a pointer that are its address, where others hold a signature of it (ARM64); 0 if there is no such mask.
instances:
  simple_annotations:
    io: file
    pos: simple_annotations_location.rva
    size: simple_annotations_location.data_size
    type: simple_string_dictionary(file)
    if: simple_annotations_location.data_size != 0
    doc: The process's annotations.
  module_list:
    io: file
    pos: module_list_location.rva
    size: module_list_location.data_size
    type: module_crashpad_info_list(file)
    if: module_list_location.data_size != 0
    doc: What there is to say of single modules.
