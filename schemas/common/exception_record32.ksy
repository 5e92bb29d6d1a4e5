meta:
  id: exception_record32
  title: EXCEPTION_RECORD32
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: EXCEPTION_RECORD32
-tephra-size: 80
-tephra-proof: 7, 8
-tephra-seen: 'TestKit: header-x86'
doc: |
  An exception, with addresses of 32 bits.
  Size: 80 bytes.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-exception_record32
  - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, EXCEPTION_RECORD32
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
    type: u4
    doc: Address of the exception this one followed on; 0 if none.
  - id: exception_address
    -orig-id: ExceptionAddress
    type: u4
  - id: number_parameters
    -orig-id: NumberParameters
    type: u4
    doc: How many of `exception_information` count; not checked against their number.
  - id: exception_information
    -orig-id: ExceptionInformation
    type: u4
    repeat: expr
    repeat-expr: 15
