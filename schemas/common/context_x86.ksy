meta:
  id: context_x86
  title: CONTEXT of x86
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - context_ex
    - xsave_format
-orig-id: CONTEXT
-tephra-size: 716
-tephra-note: may be longer
-tephra-proof: 2, 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The registers of a 32-bit x86 thread. `context_flags` has bit 0x10000
  (CONTEXT_i386) and tells which parts are filled in: 0x1 control (ebp, eip,
  cs, eflags, esp, ss), 0x2 integer, 0x4 segments, 0x8 floating point, 0x10
  debug registers, 0x20 extended registers, 0x40 extended state (XSAVE).
  Read it in a stream of the context's size: what goes beyond the record is
  `extended_data`.
  Size: 716 bytes, or more.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-wow64_context
  - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, CONTEXT (x86)
seq:
  - id: context_flags
    -orig-id: ContextFlags
    type: u4
  - id: dr0
    -orig-id: Dr0
    type: u4
  - id: dr1
    -orig-id: Dr1
    type: u4
  - id: dr2
    -orig-id: Dr2
    type: u4
  - id: dr3
    -orig-id: Dr3
    type: u4
  - id: dr6
    -orig-id: Dr6
    type: u4
  - id: dr7
    -orig-id: Dr7
    type: u4
  - id: float_save
    -orig-id: FloatSave
    type: floating_save_area
  - id: seg_gs
    -orig-id: SegGs
    type: u4
  - id: seg_fs
    -orig-id: SegFs
    type: u4
  - id: seg_es
    -orig-id: SegEs
    type: u4
  - id: seg_ds
    -orig-id: SegDs
    type: u4
  - id: edi
    -orig-id: Edi
    type: u4
  - id: esi
    -orig-id: Esi
    type: u4
  - id: ebx
    -orig-id: Ebx
    type: u4
  - id: edx
    -orig-id: Edx
    type: u4
  - id: ecx
    -orig-id: Ecx
    type: u4
  - id: eax
    -orig-id: Eax
    type: u4
  - id: ebp
    -orig-id: Ebp
    type: u4
  - id: eip
    -orig-id: Eip
    type: u4
  - id: seg_cs
    -orig-id: SegCs
    type: u4
  - id: e_flags
    -orig-id: EFlags
    type: u4
  - id: esp
    -orig-id: Esp
    type: u4
  - id: seg_ss
    -orig-id: SegSs
    type: u4
  - id: extended_registers
    -orig-id: ExtendedRegisters
    type: xsave_format
    doc: Floating-point and SSE state (MXCSR, XMM0 to XMM7).
instances:
  context_ex:
    pos: 716
    size-eos: true
    type: context_ex
    if: (context_flags & 0x40) != 0 and _io.size >= 740
    doc: The extended state and where it lies.
  extended_data:
    pos: 716
    size-eos: true
    if: _io.size > 716
    doc: CONTEXT_EX and the XSAVE area as they stand.
types:
  floating_save_area:
    -orig-id: FLOATING_SAVE_AREA
    -tephra-size: 112
    doc: |
      The x87 state as the FNSAVE instruction stores it.
      Size: 112 bytes.
    doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, FLOATING_SAVE_AREA
    seq:
      - id: control_word
        -orig-id: ControlWord
        type: u4
      - id: status_word
        -orig-id: StatusWord
        type: u4
      - id: tag_word
        -orig-id: TagWord
        type: u4
      - id: error_offset
        -orig-id: ErrorOffset
        type: u4
      - id: error_selector
        -orig-id: ErrorSelector
        type: u4
      - id: data_offset
        -orig-id: DataOffset
        type: u4
      - id: data_selector
        -orig-id: DataSelector
        type: u4
      - id: register_area
        -orig-id: RegisterArea
        size: 80
        doc: ST0 to ST7, ten bytes each.
      - id: spare0
        -orig-id: Spare0
        type: u4
        doc: Cr0NpxState in older headers.
