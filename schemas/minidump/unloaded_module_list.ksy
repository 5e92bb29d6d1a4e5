meta:
  id: unloaded_module_list
  title: Minidump stream UnloadedModuleListStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - minidump_string
-orig-id: MINIDUMP_UNLOADED_MODULE_LIST
-tephra-stream: 14
-tephra-note: a module takes 24 bytes or more
-tephra-proof: 5
-tephra-seen: breakpad/tiny-exe-with-cet-xsave.dmp
doc: |
  Modules that were loaded in the process once and no longer are: what explains
  a call into nothing. The header says how large it and an entry are.
  Size: 12 bytes plus 24 for each module, or as the header says.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_unloaded_module_list
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: size_of_header
    -orig-id: SizeOfHeader
    type: u4
    doc: 12 in all known writers.
  - id: size_of_entry
    -orig-id: SizeOfEntry
    type: u4
    doc: 24 in all known writers.
  - id: number_of_entries
    -orig-id: NumberOfEntries
    type: u4
  - id: header_rest
    size: size_of_header - 12
    if: size_of_header > 12
    doc: What a later header has more.
  - id: entries
    type: unloaded_module
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry >= 24
  - id: short_entries
    type: short_unloaded_module
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry < 24
    doc: Entries of a writer that knew fewer fields.
types:
  unloaded_module:
    -orig-id: MINIDUMP_UNLOADED_MODULE
    -tephra-size: 24
    doc: |
      One module that was unloaded.
      Size: 24 bytes, or more.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_unloaded_module
    seq:
      - id: base_of_image
        -orig-id: BaseOfImage
        type: u8
        doc: Address the module was loaded at.
      - id: size_of_image
        -orig-id: SizeOfImage
        type: u4
      - id: check_sum
        -orig-id: CheckSum
        type: u4
      - id: time_date_stamp
        -orig-id: TimeDateStamp
        type: u4
        doc: Seconds since 1970, or whatever a reproducible build put in its place.
      - id: module_name_rva
        -orig-id: ModuleNameRva
        type: u4
    instances:
      module_name:
        io: _root.file
        pos: module_name_rva
        type: minidump_string
        if: module_name_rva != 0
        doc: The module's name.
      extended_data:
        pos: 24
        size-eos: true
        if: _io.size > 24
        doc: What a later entry has more.
  short_unloaded_module:
    -orig-id: MINIDUMP_UNLOADED_MODULE
    doc: |
      The same of a writer that knew fewer fields: those that have room are there.
      Size: less than 24 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_unloaded_module
    seq:
      - id: base_of_image
        -orig-id: BaseOfImage
        type: u8
        if: _io.size >= 8
      - id: size_of_image
        -orig-id: SizeOfImage
        type: u4
        if: _io.size >= 12
      - id: check_sum
        -orig-id: CheckSum
        type: u4
        if: _io.size >= 16
      - id: time_date_stamp
        -orig-id: TimeDateStamp
        type: u4
        if: _io.size >= 20
