meta:
  id: module_list
  title: Minidump stream ModuleListStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - code_view_record
    - location_descriptor
    - minidump_string
    - ../common/vs_fixedfileinfo
-orig-id: MINIDUMP_MODULE_LIST
-tephra-stream: 4
-tephra-proof: 1, 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The modules (program and libraries) loaded in the process. Some writers put
  four bytes of padding behind the count; the stream's size tells. If the size
  fits neither form, the modules are read from behind the count.
  Size: 4 bytes (or 8) plus 108 for each module.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_module_list
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: number_of_modules
    -orig-id: NumberOfModules
    type: u4
  - id: padding
    size: 4
    if: _io.size == 8 + number_of_modules * sizeof<module>
  - id: modules
    -orig-id: Modules
    type: module
    repeat: expr
    repeat-expr: number_of_modules
types:
  module:
    -orig-id: MINIDUMP_MODULE
    -tephra-size: 108
    doc: |
      One module. Its name and its debug records lie elsewhere in the file and
      are read when asked for, so that a damaged one harms nothing else.
      Size: 108 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_module
    seq:
      - id: base_of_image
        -orig-id: BaseOfImage
        type: u8
        doc: Address the module is loaded at.
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
      - id: version_info
        -orig-id: VersionInfo
        type: vs_fixedfileinfo
      - id: cv_record
        -orig-id: CvRecord
        type: location_descriptor
      - id: misc_record
        -orig-id: MiscRecord
        type: location_descriptor
      - id: reserved0
        -orig-id: Reserved0
        type: u8
      - id: reserved1
        -orig-id: Reserved1
        type: u8
    instances:
      module_name:
        io: _root.file
        pos: module_name_rva
        type: minidump_string
        if: module_name_rva != 0
        doc: The module's path.
      code_view:
        io: _root.file
        pos: cv_record.rva
        size: cv_record.data_size
        type: code_view_record
        if: cv_record.data_size != 0
        doc: What identifies the module's debug information.
      cv_record_data:
        io: _root.file
        pos: cv_record.rva
        size: cv_record.data_size
        doc: The CodeView record as it stands.
      misc_record_data:
        io: _root.file
        pos: misc_record.rva
        size: misc_record.data_size
        doc: The obsolete miscellaneous debug record (IMAGE_DEBUG_MISC) as it stands.
