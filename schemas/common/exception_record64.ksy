meta:
  id: exception_record64
  title: EXCEPTION_RECORD64
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: EXCEPTION_RECORD64
-tephra-size: 152
-tephra-proof: 7, 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  An exception, with addresses of 64 bits.
  Size: 152 bytes.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-exception_record64
  - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, EXCEPTION_RECORD64
seq:
  - id: exception_code
    -orig-id: ExceptionCode
    type: u4
    doc: An NTSTATUS.
  - id: exception_flags
    -orig-id: ExceptionFlags
    type: u4
    doc: 1 means that execution can't go on.
  - id: exception_record
    -orig-id: ExceptionRecord
    type: u8
    doc: Address of the exception this one followed on; 0 if none.
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
