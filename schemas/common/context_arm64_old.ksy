meta:
  id: context_arm64_old
  title: Breakpad's old context of ARM64
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - neon128
-orig-id: MDRawContextARM64_Old
-tephra-size: 796
-tephra-note: architecture 0x8003; may be longer
-tephra-proof: 2, 3
-tephra-seen: mozilla/android-aarch64.dmp
doc: |
  The registers of an ARM64 thread as older Breakpad wrote them: dumps whose
  processor architecture is 0x8003. The flags are 64 bits wide, unlike those of
  `context_arm64`, and have bit 0x80000000 (MD_CONTEXT_ARM64_OLD); 0x2 stands
  for the integer registers, 0x4 for floating point. The record is packed to 4
  bytes. Read it in a stream of the context's size: what goes beyond the record
  is `extended_data`.
  Size: 796 bytes, or more.
doc-ref: Breakpad minidump_cpu_arm64.h, MDRawContextARM64_Old
seq:
  - id: context_flags
    -orig-id: context_flags
    type: u8
  - id: x0
    -orig-id: iregs[0]
    type: u8
  - id: x1
    -orig-id: iregs[1]
    type: u8
  - id: x2
    -orig-id: iregs[2]
    type: u8
  - id: x3
    -orig-id: iregs[3]
    type: u8
  - id: x4
    -orig-id: iregs[4]
    type: u8
  - id: x5
    -orig-id: iregs[5]
    type: u8
  - id: x6
    -orig-id: iregs[6]
    type: u8
  - id: x7
    -orig-id: iregs[7]
    type: u8
  - id: x8
    -orig-id: iregs[8]
    type: u8
  - id: x9
    -orig-id: iregs[9]
    type: u8
  - id: x10
    -orig-id: iregs[10]
    type: u8
  - id: x11
    -orig-id: iregs[11]
    type: u8
  - id: x12
    -orig-id: iregs[12]
    type: u8
  - id: x13
    -orig-id: iregs[13]
    type: u8
  - id: x14
    -orig-id: iregs[14]
    type: u8
  - id: x15
    -orig-id: iregs[15]
    type: u8
  - id: x16
    -orig-id: iregs[16]
    type: u8
  - id: x17
    -orig-id: iregs[17]
    type: u8
  - id: x18
    -orig-id: iregs[18]
    type: u8
  - id: x19
    -orig-id: iregs[19]
    type: u8
  - id: x20
    -orig-id: iregs[20]
    type: u8
  - id: x21
    -orig-id: iregs[21]
    type: u8
  - id: x22
    -orig-id: iregs[22]
    type: u8
  - id: x23
    -orig-id: iregs[23]
    type: u8
  - id: x24
    -orig-id: iregs[24]
    type: u8
  - id: x25
    -orig-id: iregs[25]
    type: u8
  - id: x26
    -orig-id: iregs[26]
    type: u8
  - id: x27
    -orig-id: iregs[27]
    type: u8
  - id: x28
    -orig-id: iregs[28]
    type: u8
  - id: fp
    -orig-id: iregs[29]
    type: u8
  - id: lr
    -orig-id: iregs[30]
    type: u8
  - id: sp
    -orig-id: iregs[31]
    type: u8
  - id: pc
    -orig-id: iregs[32]
    type: u8
  - id: cpsr
    -orig-id: cpsr
    type: u4
  - id: fpsr
    -orig-id: float_save.fpsr
    type: u4
  - id: fpcr
    -orig-id: float_save.fpcr
    type: u4
  - id: v
    -orig-id: float_save.regs
    type: neon128
    repeat: expr
    repeat-expr: 32
instances:
  extended_data:
    pos: 796
    size-eos: true
    if: _io.size > 796
    doc: What the writer put behind the record.
