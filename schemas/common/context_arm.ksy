meta:
  id: context_arm
  title: CONTEXT of ARM
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: CONTEXT
-tephra-size: 416
-tephra-note: may be longer
-tephra-proof: 3
-tephra-seen: 'TestKit: full-arm'
doc: |
  The registers of a 32-bit ARM thread on Windows. `context_flags` has bit
  0x200000 (CONTEXT_ARM) and tells which parts are filled in: 0x1 control (sp,
  lr, pc, cpsr), 0x2 integer, 0x4 floating point, 0x8 debug registers. Breakpad
  and Crashpad write another record for Linux and Android, with another flag:
  `context_arm_breakpad`. Read it in a stream of the context's size: what goes
  beyond the record is `extended_data`.
  Size: 416 bytes, or more.
doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, CONTEXT (ARM)
seq:
  - id: context_flags
    -orig-id: ContextFlags
    type: u4
  - id: r0
    -orig-id: R0
    type: u4
  - id: r1
    -orig-id: R1
    type: u4
  - id: r2
    -orig-id: R2
    type: u4
  - id: r3
    -orig-id: R3
    type: u4
  - id: r4
    -orig-id: R4
    type: u4
  - id: r5
    -orig-id: R5
    type: u4
  - id: r6
    -orig-id: R6
    type: u4
  - id: r7
    -orig-id: R7
    type: u4
  - id: r8
    -orig-id: R8
    type: u4
  - id: r9
    -orig-id: R9
    type: u4
  - id: r10
    -orig-id: R10
    type: u4
  - id: r11
    -orig-id: R11
    type: u4
  - id: r12
    -orig-id: R12
    type: u4
  - id: sp
    -orig-id: Sp
    type: u4
  - id: lr
    -orig-id: Lr
    type: u4
  - id: pc
    -orig-id: Pc
    type: u4
  - id: cpsr
    -orig-id: Cpsr
    type: u4
  - id: fpscr
    -orig-id: Fpscr
    type: u4
  - id: padding
    -orig-id: Padding
    type: u4
  - id: d
    -orig-id: D
    type: u8
    repeat: expr
    repeat-expr: 32
    doc: D0 to D31; two of them make one of Q0 to Q15, and the first 16 hold S0 to S31.
  - id: bvr
    -orig-id: Bvr
    type: u4
    repeat: expr
    repeat-expr: 8
    doc: Breakpoint addresses.
  - id: bcr
    -orig-id: Bcr
    type: u4
    repeat: expr
    repeat-expr: 8
    doc: Breakpoint controls.
  - id: wvr
    -orig-id: Wvr
    type: u4
    repeat: expr
    repeat-expr: 1
    doc: Watchpoint address.
  - id: wcr
    -orig-id: Wcr
    type: u4
    repeat: expr
    repeat-expr: 1
    doc: Watchpoint control.
  - id: padding2
    -orig-id: Padding2
    type: u4
    repeat: expr
    repeat-expr: 2
instances:
  extended_data:
    pos: 416
    size-eos: true
    if: _io.size > 416
    doc: What the writer put behind the record.
