meta:
  id: handle_data
  title: Minidump stream HandleDataStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - handle_object_information
    - minidump_string
-orig-id: MINIDUMP_HANDLE_DATA_STREAM
-tephra-stream: 12
-tephra-note: a handle takes 32 bytes, 40 or more
-tephra-proof: 5 (handles of 32 bytes), 4 (of 40)
-tephra-seen: breakpad/tiny-exe-with-cet-xsave.dmp
doc: |
  The handles the process had open. The header says how large it and a
  descriptor are: 32 bytes (MINIDUMP_HANDLE_DESCRIPTOR), or 40 with information
  about the object (MINIDUMP_HANDLE_DESCRIPTOR_2).
  Size: 16 bytes plus 32 or 40 for each handle, or as the header says.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_data_stream
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: size_of_header
    -orig-id: SizeOfHeader
    type: u4
    doc: 16 in all known writers.
  - id: size_of_descriptor
    -orig-id: SizeOfDescriptor
    type: u4
    doc: 32 or 40.
  - id: number_of_descriptors
    -orig-id: NumberOfDescriptors
    type: u4
  - id: reserved
    -orig-id: Reserved
    type: u4
  - id: header_rest
    size: size_of_header - 16
    if: size_of_header > 16
    doc: What a later header has more.
  - id: descriptors
    type: handle_descriptor
    size: size_of_descriptor
    repeat: expr
    repeat-expr: number_of_descriptors
    if: size_of_descriptor >= 32
  - id: short_descriptors
    type: short_handle_descriptor
    size: size_of_descriptor
    repeat: expr
    repeat-expr: number_of_descriptors
    if: size_of_descriptor < 32
    doc: Descriptors of a writer that knew fewer fields.
types:
  handle_descriptor:
    -orig-id: MINIDUMP_HANDLE_DESCRIPTOR_2
    doc: |
      One handle. The last two fields are of the second version.
      Size: 32 bytes (first version), 40 bytes, or more.
    doc-ref:
      - https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_descriptor
      - https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_descriptor_2
    seq:
      - id: handle
        -orig-id: Handle
        type: u8
      - id: type_name_rva
        -orig-id: TypeNameRva
        type: u4
        doc: 0 if there is no name.
      - id: object_name_rva
        -orig-id: ObjectNameRva
        type: u4
        doc: 0 if there is no name.
      - id: attributes
        -orig-id: Attributes
        type: u4
        doc: OBJ_* bits of Windows.
      - id: granted_access
        -orig-id: GrantedAccess
        type: u4
        doc: Access mask of the handle.
      - id: handle_count
        -orig-id: HandleCount
        type: u4
        doc: How many handles the object has.
      - id: pointer_count
        -orig-id: PointerCount
        type: u4
        doc: How many references the kernel has to the object.
      - id: object_info_rva
        -orig-id: ObjectInfoRva
        type: u4
        if: _io.size >= 36
        doc: 0 if there is no information.
      - id: reserved0
        -orig-id: Reserved0
        type: u4
        if: _io.size >= 40
        doc: End of the second version (40 bytes).
    instances:
      type_name:
        io: _root.file
        pos: type_name_rva
        type: minidump_string
        if: type_name_rva != 0
        doc: The kind of object, for example `Event`.
      object_name:
        io: _root.file
        pos: object_name_rva
        type: minidump_string
        if: object_name_rva != 0
        doc: The object's name in the system.
      object_info:
        io: _root.file
        pos: object_info_rva
        type: handle_object_information(_root.file)
        if: _io.size >= 36 and object_info_rva != 0
        doc: The first piece of information about the object; it leads to the next one.
      extended_data:
        pos: 40
        size-eos: true
        if: _io.size > 40
        doc: What a later descriptor has more.
  short_handle_descriptor:
    -orig-id: MINIDUMP_HANDLE_DESCRIPTOR_2
    doc: |
      The same of a writer that knew fewer fields: those that have room are there.
      Size: less than 32 bytes.
    doc-ref:
      - https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_descriptor
      - https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_descriptor_2
    seq:
      - id: handle
        -orig-id: Handle
        type: u8
        if: _io.size >= 8
      - id: type_name_rva
        -orig-id: TypeNameRva
        type: u4
        if: _io.size >= 12
      - id: object_name_rva
        -orig-id: ObjectNameRva
        type: u4
        if: _io.size >= 16
      - id: attributes
        -orig-id: Attributes
        type: u4
        if: _io.size >= 20
      - id: granted_access
        -orig-id: GrantedAccess
        type: u4
        if: _io.size >= 24
      - id: handle_count
        -orig-id: HandleCount
        type: u4
        if: _io.size >= 28
    instances:
      type_name:
        io: _root.file
        pos: type_name_rva
        type: minidump_string
        if: _io.size >= 12 and type_name_rva != 0
      object_name:
        io: _root.file
        pos: object_name_rva
        type: minidump_string
        if: _io.size >= 16 and object_name_rva != 0
