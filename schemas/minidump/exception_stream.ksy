meta:
  id: exception_stream
  title: Minidump stream ExceptionStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../common/context
    - location_descriptor
-orig-id: MINIDUMP_EXCEPTION_STREAM
-tephra-stream: 6
-tephra-size: 168
-tephra-proof: 1, 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The exception a dump was written for, the thread it happened in, and that
  thread's registers at that moment (which are not those in the thread list:
  there, it is already inside the code that writes the dump).
  Size: 168 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_exception_stream
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: thread_id
    -orig-id: ThreadId
    type: u4
  - id: alignment
    -orig-id: __alignment
    type: u4
  - id: exception_record
    -orig-id: ExceptionRecord
    type: exception
  - id: thread_context
    -orig-id: ThreadContext
    type: location_descriptor
instances:
  thread_context_data:
    io: file
    pos: thread_context.rva
    size: thread_context.data_size
    doc: The CONTEXT record at the time of the exception, as it stands.
  context:
    io: file
    pos: thread_context.rva
    size: thread_context.data_size
    type: context
    if: thread_context.data_size != 0
    doc: The registers, in the layout of their processor.
types:
  exception:
    -orig-id: MINIDUMP_EXCEPTION
    -tephra-size: 152
    doc: |
      The exception itself, laid out as EXCEPTION_RECORD64 on every processor.
      Breakpad and Crashpad put other systems' notions into it: a signal's
      number and code, or a Mach exception with its code and subcode.
      Size: 152 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_exception
    seq:
      - id: exception_code
        -orig-id: ExceptionCode
        type: u4
      - id: exception_flags
        -orig-id: ExceptionFlags
        type: u4
        doc: 1 means that execution can't go on.
      - id: exception_record
        -orig-id: ExceptionRecord
        type: u8
        doc: Address, in the process, of the exception this one followed on; 0 if none.
      - id: exception_address
        -orig-id: ExceptionAddress
        type: u8
      - id: number_parameters
        -orig-id: NumberParameters
        type: u4
        doc: How many of `exception_information` count; not checked against their number.
      - id: unused_alignment
        -orig-id: __unusedAlignment
        type: u4
      - id: exception_information
        -orig-id: ExceptionInformation
        type: u8
        repeat: expr
        repeat-expr: 15
