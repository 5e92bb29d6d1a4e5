meta:
  id: context_arm_breakpad
  title: Breakpad's context of ARM
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MDRawContextARM
-tephra-size: 368
-tephra-note: Linux, Android and iOS; may be longer
-tephra-proof: 3
-tephra-seen: 'by hand: RecordBytesTests'
doc: |
  The registers of a 32-bit ARM thread as Breakpad and Crashpad write them on
  Linux, Android and iOS: not Microsoft's record. `context_flags` has bit
  0x40000000 (MD_CONTEXT_ARM) and tells which parts are filled in: 0x2 integer,
  0x4 floating point. Read it in a stream of the context's size: what goes
  beyond the record is `extended_data`.
  Size: 368 bytes, or more.
doc-ref: Breakpad minidump_cpu_arm.h, MDRawContextARM
seq:
  - id: context_flags
    -orig-id: context_flags
    type: u4
  - id: r0
    -orig-id: iregs[0]
    type: u4
  - id: r1
    -orig-id: iregs[1]
    type: u4
  - id: r2
    -orig-id: iregs[2]
    type: u4
  - id: r3
    -orig-id: iregs[3]
    type: u4
  - id: r4
    -orig-id: iregs[4]
    type: u4
  - id: r5
    -orig-id: iregs[5]
    type: u4
  - id: r6
    -orig-id: iregs[6]
    type: u4
  - id: r7
    -orig-id: iregs[7]
    type: u4
  - id: r8
    -orig-id: iregs[8]
    type: u4
  - id: r9
    -orig-id: iregs[9]
    type: u4
  - id: r10
    -orig-id: iregs[10]
    type: u4
  - id: r11
    -orig-id: iregs[11]
    type: u4
  - id: r12
    -orig-id: iregs[12]
    type: u4
  - id: sp
    -orig-id: iregs[13]
    type: u4
  - id: lr
    -orig-id: iregs[14]
    type: u4
  - id: pc
    -orig-id: iregs[15]
    type: u4
  - id: cpsr
    -orig-id: cpsr
    type: u4
  - id: fpscr
    -orig-id: float_save.fpscr
    type: u8
  - id: d
    -orig-id: float_save.regs
    type: u8
    repeat: expr
    repeat-expr: 32
    doc: D0 to D31.
  - id: extra
    -orig-id: float_save.extra
    type: u4
    repeat: expr
    repeat-expr: 8
    doc: Further control words.
instances:
  extended_data:
    pos: 368
    size-eos: true
    if: _io.size > 368
    doc: What the writer put behind the record.
