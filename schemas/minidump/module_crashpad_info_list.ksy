meta:
  id: module_crashpad_info_list
  title: MinidumpModuleCrashpadInfoList
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - location_descriptor
    - minidump_utf8_string
    - simple_string_dictionary
-orig-id: MinidumpModuleCrashpadInfoList
-tephra-note: part of CrashpadInfo
-tephra-proof: 5
-tephra-seen: rust-minidump/simple-crashpad.dmp
doc: |
  Annotations that modules made, for those modules of `module_list` that made any.
  Size: 4 bytes plus 12 for each module.
doc-ref: Crashpad minidump_extensions.h, MinidumpModuleCrashpadInfoList
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: count
    -orig-id: count
    type: u4
  - id: modules
    -orig-id: modules
    type: module_link
    repeat: expr
    repeat-expr: count
types:
  module_link:
    -orig-id: MinidumpModuleCrashpadInfoLink
    -tephra-size: 12
    doc: |
      A module and where its annotations lie.
      Size: 12 bytes.
    doc-ref: Crashpad minidump_extensions.h, MinidumpModuleCrashpadInfoLink
    seq:
      - id: minidump_module_list_index
        -orig-id: minidump_module_list_index
        type: u4
        doc: Index into the modules of `module_list`.
      - id: location
        -orig-id: location
        type: location_descriptor
    instances:
      info:
        io: _root.file
        pos: location.rva
        size: location.data_size
        type: module_info
        if: location.data_size != 0
        doc: The annotations.
  module_info:
    -orig-id: MinidumpModuleCrashpadInfo
    doc: |
      One module's annotations, of three kinds. The last came later; it is present
      if it fits.
      Size: 20 or 28 bytes.
    doc-ref: Crashpad minidump_extensions.h, MinidumpModuleCrashpadInfo
    seq:
      - id: version
        -orig-id: version
        type: u4
        doc: 1 in all known writers.
      - id: list_annotations_location
        -orig-id: list_annotations
        type: location_descriptor
      - id: simple_annotations_location
        -orig-id: simple_annotations
        type: location_descriptor
      - id: annotation_objects_location
        -orig-id: annotation_objects
        type: location_descriptor
        if: _io.size >= 28
    instances:
      list_annotations:
        io: _root.file
        pos: list_annotations_location.rva
        size: list_annotations_location.data_size
        type: string_list
        if: list_annotations_location.data_size != 0
        doc: Texts without names.
      simple_annotations:
        io: _root.file
        pos: simple_annotations_location.rva
        size: simple_annotations_location.data_size
        type: simple_string_dictionary(_root.file)
        if: simple_annotations_location.data_size != 0
        doc: Texts by name.
      annotation_objects:
        io: _root.file
        pos: annotation_objects_location.rva
        size: annotation_objects_location.data_size
        type: annotation_list
        if: _io.size >= 28 and annotation_objects_location.data_size != 0
        doc: Values by name and type.
  string_list:
    -orig-id: MinidumpRVAList
    doc: |
      A list of strings.
      Size: 4 bytes plus 4 for each string.
    doc-ref: Crashpad minidump_extensions.h, MinidumpRVAList
    seq:
      - id: count
        -orig-id: count
        type: u4
      - id: children
        -orig-id: children
        type: string_link
        repeat: expr
        repeat-expr: count
  string_link:
    -tephra-size: 4
    doc: |
      Where a string lies.
      Size: 4 bytes.
    seq:
      - id: rva
        type: u4
    instances:
      string:
        io: _root.file
        pos: rva
        type: minidump_utf8_string
  annotation_list:
    -orig-id: MinidumpAnnotationList
    doc: |
      Annotations with a type.
      Size: 4 bytes plus 12 for each annotation.
    doc-ref: Crashpad minidump_extensions.h, MinidumpAnnotationList
    seq:
      - id: count
        -orig-id: count
        type: u4
      - id: objects
        -orig-id: objects
        type: annotation
        repeat: expr
        repeat-expr: count
  annotation:
    -orig-id: MinidumpAnnotation
    -tephra-size: 12
    doc: |
      One annotation.
      Size: 12 bytes.
    doc-ref: Crashpad minidump_extensions.h, MinidumpAnnotation
    seq:
      - id: name_rva
        -orig-id: name
        type: u4
      - id: type
        -orig-id: type
        type: u2
        enum: annotation_type
      - id: reserved
        -orig-id: reserved
        type: u2
      - id: value_rva
        -orig-id: value
        type: u4
    instances:
      name:
        io: _root.file
        pos: name_rva
        type: minidump_utf8_string
      value:
        io: _root.file
        pos: value_rva
        type: byte_array
        doc: The value as it stands.
      text:
        io: _root.file
        pos: value_rva
        type: minidump_utf8_string
        if: type == annotation_type::string
        doc: The value of an annotation that is a string.
  byte_array:
    -orig-id: MinidumpByteArray
    doc: |
      Counted bytes.
      Size: 4 bytes plus `length`.
    doc-ref: Crashpad minidump_extensions.h, MinidumpByteArray
    seq:
      - id: length
        -orig-id: length
        type: u4
      - id: data
        -orig-id: data
        size: length
enums:
  annotation_type:
    0: {id: invalid, -orig-id: kInvalid}
    1: {id: string, -orig-id: kString}
    0x8000: {id: user_defined_start, -orig-id: kUserDefinedStart, doc: 'This and all above it belong to the program.'}
