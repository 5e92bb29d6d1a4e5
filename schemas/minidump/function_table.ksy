meta:
  id: function_table
  title: Minidump stream FunctionTableStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_FUNCTION_TABLE_STREAM
-tephra-stream: 13
-tephra-proof: 4
-tephra-seen: 'by hand: WindowsStreamTests'
doc: |
  The function tables that programs made at run time (RtlAddFunctionTable), by
  which stacks of such code are walked. The header says how large it, a table's
  descriptor, the system's own description of a table and a function's entry
  are; the last two depend on processor and system, and are kept as bytes.
  Size: 24 bytes and the tables, or as the header says.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_function_table_stream
seq:
  - id: size_of_header
    -orig-id: SizeOfHeader
    type: u4
    doc: 24 in all known writers.
  - id: size_of_descriptor
    -orig-id: SizeOfDescriptor
    type: u4
    doc: 32 in all known writers.
  - id: size_of_native_descriptor
    -orig-id: SizeOfNativeDescriptor
    type: u4
    doc: Size of the system's own description of a table (DYNAMIC_FUNCTION_TABLE).
  - id: size_of_function_entry
    -orig-id: SizeOfFunctionEntry
    type: u4
    doc: Size of RUNTIME_FUNCTION; 12 on x64.
  - id: number_of_descriptors
    -orig-id: NumberOfDescriptors
    type: u4
  - id: size_of_align_pad
    -orig-id: SizeOfAlignPad
    type: u4
    doc: How many bytes follow the header so that the tables are aligned.
  - id: header_rest
    size: size_of_header - 24
    if: size_of_header > 24
    doc: What a later header has more.
  - id: align_pad
    size: size_of_align_pad
  - id: tables
    type: table
    repeat: expr
    repeat-expr: number_of_descriptors
    if: size_of_descriptor >= 32
  - id: short_tables
    size-eos: true
    if: size_of_descriptor < 32
    doc: All tables, where a descriptor is too short to say how many entries follow it.
types:
  table:
    doc: |
      One table: its descriptor, the system's own description, the entries of
      its functions and padding, one behind the other.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_function_table_stream
    seq:
      - id: descriptor
        type: descriptor
        size: _root.size_of_descriptor
      - id: native_descriptor
        size: _root.size_of_native_descriptor
        doc: The system's own description of the table.
      - id: function_entries
        size: _root.size_of_function_entry
        repeat: expr
        repeat-expr: descriptor.entry_count
        doc: RUNTIME_FUNCTION records of the processor.
      - id: align_pad
        size: descriptor.size_of_align_pad
  descriptor:
    -orig-id: MINIDUMP_FUNCTION_TABLE_DESCRIPTOR
    -tephra-size: 32
    doc: |
      The range of code a table is for.
      Size: 32 bytes, or more.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_function_table_descriptor
    seq:
      - id: minimum_address
        -orig-id: MinimumAddress
        type: u8
      - id: maximum_address
        -orig-id: MaximumAddress
        type: u8
      - id: base_address
        -orig-id: BaseAddress
        type: u8
        doc: What the entries' offsets count from.
      - id: entry_count
        -orig-id: EntryCount
        type: u4
      - id: size_of_align_pad
        -orig-id: SizeOfAlignPad
        type: u4
        doc: How many bytes follow the entries so that the next table is aligned.
    instances:
      extended_data:
        pos: 32
        size-eos: true
        if: _io.size > 32
        doc: What a later descriptor has more.
