meta:
  id: xsave_format
  title: XSAVE_FORMAT
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - m128a
-orig-id: XSAVE_FORMAT
-tephra-size: 512
-tephra-proof: 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The floating-point and SSE state as the FXSAVE instruction stores it. In
  32-bit mode there are eight XMM registers; the room of the others is then
  reserved.
  Size: 512 bytes.
doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, XSAVE_FORMAT
seq:
  - id: control_word
    -orig-id: ControlWord
    type: u2
  - id: status_word
    -orig-id: StatusWord
    type: u2
  - id: tag_word
    -orig-id: TagWord
    type: u1
    doc: Abridged, one bit for each x87 register that is in use.
  - id: reserved1
    -orig-id: Reserved1
    type: u1
  - id: error_opcode
    -orig-id: ErrorOpcode
    type: u2
  - id: error_offset
    -orig-id: ErrorOffset
    type: u4
  - id: error_selector
    -orig-id: ErrorSelector
    type: u2
  - id: reserved2
    -orig-id: Reserved2
    type: u2
  - id: data_offset
    -orig-id: DataOffset
    type: u4
  - id: data_selector
    -orig-id: DataSelector
    type: u2
  - id: reserved3
    -orig-id: Reserved3
    type: u2
  - id: mx_csr
    -orig-id: MxCsr
    type: u4
  - id: mx_csr_mask
    -orig-id: MxCsr_Mask
    type: u4
  - id: float_registers
    -orig-id: FloatRegisters
    type: m128a
    repeat: expr
    repeat-expr: 8
    doc: x87 (ST0 to ST7) or MMX registers; the low 80 bits count.
  - id: xmm_registers
    -orig-id: XmmRegisters
    type: m128a
    repeat: expr
    repeat-expr: 16
  - id: reserved4
    -orig-id: Reserved4
    size: 96
