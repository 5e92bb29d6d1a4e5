meta:
  id: handle_operation_list
  title: Minidump stream HandleOperationListStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_HANDLE_OPERATION_LIST
-tephra-stream: 18
-tephra-note: an operation takes 288 bytes or more
-tephra-proof: 4
-tephra-seen: 'by hand: WindowsStreamTests'
doc: |
  The last operations on handles, where the system tracked them (Application
  Verifier). The header says how large it and an entry are.
  Size: 16 bytes plus 288 for each operation, or as the header says.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_operation_list
seq:
  - id: size_of_header
    -orig-id: SizeOfHeader
    type: u4
    doc: 16 in all known writers.
  - id: size_of_entry
    -orig-id: SizeOfEntry
    type: u4
    doc: 288 in the current header.
  - id: number_of_entries
    -orig-id: NumberOfEntries
    type: u4
  - id: reserved
    -orig-id: Reserved
    type: u4
  - id: header_rest
    size: size_of_header - 16
    if: size_of_header > 16
    doc: What a later header has more.
  - id: entries
    type: handle_operation
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry >= 288
  - id: short_entries
    type: short_handle_operation
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry < 288
    doc: Entries of a writer that knew fewer fields.
types:
  handle_operation:
    -orig-id: AVRF_HANDLE_OPERATION
    -tephra-size: 288
    doc: |
      One operation on a handle.
      Size: 288 bytes, or more.
    doc-ref: avrfsdk.h of NuGet package Microsoft.Windows.SDK.CPP, AVRF_HANDLE_OPERATION
    seq:
      - id: handle
        -orig-id: Handle
        type: u8
      - id: process_id
        -orig-id: ProcessId
        type: u4
      - id: thread_id
        -orig-id: ThreadId
        type: u4
      - id: operation_type
        -orig-id: OperationType
        type: u4
        enum: operation_type
      - id: spare0
        -orig-id: Spare0
        type: u4
      - id: back_trace_information
        -orig-id: BackTraceInformation
        type: backtrace_information
    instances:
      extended_data:
        pos: 288
        size-eos: true
        if: _io.size > 288
        doc: What a later entry has more.
  short_handle_operation:
    -orig-id: AVRF_HANDLE_OPERATION
    doc: |
      The same of a writer that knew fewer fields: those that have room are there.
      Size: less than 288 bytes.
    doc-ref: avrfsdk.h of NuGet package Microsoft.Windows.SDK.CPP, AVRF_HANDLE_OPERATION
    seq:
      - id: handle
        -orig-id: Handle
        type: u8
        if: _io.size >= 8
      - id: process_id
        -orig-id: ProcessId
        type: u4
        if: _io.size >= 12
      - id: thread_id
        -orig-id: ThreadId
        type: u4
        if: _io.size >= 16
      - id: operation_type
        -orig-id: OperationType
        type: u4
        enum: operation_type
        if: _io.size >= 20
      - id: spare0
        -orig-id: Spare0
        type: u4
        if: _io.size >= 24
      - id: depth
        -orig-id: Depth
        type: u4
        if: _io.size >= 28
      - id: index
        -orig-id: Index
        type: u4
        if: _io.size >= 32
      - id: return_addresses
        -orig-id: ReturnAddresses
        type: u8
        repeat: expr
        repeat-expr: (_io.size - 32) / 8
        if: _io.size >= 40
  backtrace_information:
    -orig-id: AVRF_BACKTRACE_INFORMATION
    -tephra-size: 264
    doc: |
      The calls that led to the operation.
      Size: 264 bytes.
    doc-ref: avrfsdk.h of NuGet package Microsoft.Windows.SDK.CPP, AVRF_BACKTRACE_INFORMATION
    seq:
      - id: depth
        -orig-id: Depth
        type: u4
        doc: How many of `return_addresses` count; not checked against their number.
      - id: index
        -orig-id: Index
        type: u4
      - id: return_addresses
        -orig-id: ReturnAddresses
        type: u8
        repeat: expr
        repeat-expr: 32
enums:
  operation_type:
    0: {id: unused, -orig-id: OperationDbUnused}
    1: {id: open, -orig-id: OperationDbOPEN}
    2: {id: close, -orig-id: OperationDbCLOSE}
    3: {id: badref, -orig-id: OperationDbBADREF}
