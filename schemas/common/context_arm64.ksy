meta:
  id: context_arm64
  title: CONTEXT of ARM64
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - neon128
-orig-id: ARM64_NT_CONTEXT
-tephra-size: 912
-tephra-note: may be longer
-tephra-proof: 3
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  The registers of an ARM64 thread, as Microsoft, Crashpad and newer Breakpad
  write them. `context_flags` has bit 0x400000 (CONTEXT_ARM64) and tells which
  parts are filled in: 0x1 control (fp, lr, sp, pc, cpsr), 0x2 integer (x0 to
  x28), 0x4 floating point, 0x8 debug registers, 0x20 extended state. Older
  Breakpad wrote `context_arm64_old`. Read it in a stream of the context's size:
  what goes beyond the record is `extended_data`.
  Size: 912 bytes, or more.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-arm64_nt_context
  - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, ARM64_NT_CONTEXT
seq:
  - id: context_flags
    -orig-id: ContextFlags
    type: u4
  - id: cpsr
    -orig-id: Cpsr
    type: u4
  - id: x0
    -orig-id: X0
    type: u8
  - id: x1
    -orig-id: X1
    type: u8
  - id: x2
    -orig-id: X2
    type: u8
  - id: x3
    -orig-id: X3
    type: u8
  - id: x4
    -orig-id: X4
    type: u8
  - id: x5
    -orig-id: X5
    type: u8
  - id: x6
    -orig-id: X6
    type: u8
  - id: x7
    -orig-id: X7
    type: u8
  - id: x8
    -orig-id: X8
    type: u8
  - id: x9
    -orig-id: X9
    type: u8
  - id: x10
    -orig-id: X10
    type: u8
  - id: x11
    -orig-id: X11
    type: u8
  - id: x12
    -orig-id: X12
    type: u8
  - id: x13
    -orig-id: X13
    type: u8
  - id: x14
    -orig-id: X14
    type: u8
  - id: x15
    -orig-id: X15
    type: u8
  - id: x16
    -orig-id: X16
    type: u8
  - id: x17
    -orig-id: X17
    type: u8
  - id: x18
    -orig-id: X18
    type: u8
  - id: x19
    -orig-id: X19
    type: u8
  - id: x20
    -orig-id: X20
    type: u8
  - id: x21
    -orig-id: X21
    type: u8
  - id: x22
    -orig-id: X22
    type: u8
  - id: x23
    -orig-id: X23
    type: u8
  - id: x24
    -orig-id: X24
    type: u8
  - id: x25
    -orig-id: X25
    type: u8
  - id: x26
    -orig-id: X26
    type: u8
  - id: x27
    -orig-id: X27
    type: u8
  - id: x28
    -orig-id: X28
    type: u8
  - id: fp
    -orig-id: Fp
    type: u8
  - id: lr
    -orig-id: Lr
    type: u8
  - id: sp
    -orig-id: Sp
    type: u8
  - id: pc
    -orig-id: Pc
    type: u8
  - id: v
    -orig-id: V
    type: neon128
    repeat: expr
    repeat-expr: 32
  - id: fpcr
    -orig-id: Fpcr
    type: u4
  - id: fpsr
    -orig-id: Fpsr
    type: u4
  - id: bcr
    -orig-id: Bcr
    type: u4
    repeat: expr
    repeat-expr: 8
    doc: Breakpoint controls.
  - id: bvr
    -orig-id: Bvr
    type: u8
    repeat: expr
    repeat-expr: 8
    doc: Breakpoint addresses.
  - id: wcr
    -orig-id: Wcr
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: Watchpoint controls.
  - id: wvr
    -orig-id: Wvr
    type: u8
    repeat: expr
    repeat-expr: 2
    doc: Watchpoint addresses.
instances:
  extended_data:
    pos: 912
    size-eos: true
    if: _io.size > 912
    doc: What the writer put behind the record.
