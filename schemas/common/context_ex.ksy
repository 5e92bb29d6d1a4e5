meta:
  id: context_ex
  title: CONTEXT_EX
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - m128a
-orig-id: CONTEXT_EX
-tephra-note: 'what stands behind a context of x86 or x64 (XSAVE); observed, and from Intel''s manual too'
-tephra-proof: 5 (x64, CET), 4 (AVX)
-tephra-seen: breakpad/tiny-exe-with-cet-xsave.dmp
doc: |
  What stands behind the CONTEXT of x86 or x64 if that has extended state
  (CONTEXT_XSTATE): where the parts of the whole lie, counted from here, and the
  extended state itself. Read it in a stream that goes on to the context's end.
  Size: 24 bytes and what they lead to.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/debug/working-with-xstate-context
seq:
  - id: all
    -orig-id: All
    type: context_chunk
    doc: All of it; the offset is negative, as the context stands in front.
  - id: legacy
    -orig-id: Legacy
    type: context_chunk
    doc: The CONTEXT.
  - id: x_state
    -orig-id: XState
    type: context_chunk
    doc: The extended state.
instances:
  xsave_area:
    pos: x_state.offset
    size: x_state.length
    type: xsave_area
    if: x_state.offset >= 24 and x_state.length >= 64
    doc: The extended state.
  data:
    pos: 24
    size-eos: true
    doc: What follows the three fields, as it stands.
types:
  context_chunk:
    -orig-id: CONTEXT_CHUNK
    -tephra-size: 8
    doc: |
      Where a part lies.
      Size: 8 bytes.
    doc-ref: observed; the dump breakpad/tiny-exe-with-cet-xsave.dmp, and public type listings of ntdll
    seq:
      - id: offset
        -orig-id: Offset
        type: s4
        doc: Bytes from the start of CONTEXT_EX.
      - id: length
        -orig-id: Length
        type: u4
  xsave_area:
    -orig-id: XSAVE_AREA
    doc: |
      The XSAVE area without its first 512 bytes, which are in the CONTEXT: a
      header, and the features in use. Where a feature lies depends on the machine
      and on whether the area is compacted; `x_state_data` of `misc_info` has the
      offsets, 512 too large for here. Read here are those whose place is certain.
      Size: 64 bytes and the features.
    doc-ref:
      - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, XSAVE_AREA_HEADER
      - Intel 64 and IA-32 Architectures Software Developer's Manual, volume 1, chapter 13.4
    seq:
      - id: mask
        -orig-id: Mask
        type: u8
        doc: Which features hold something other than their initial state, one bit each.
      - id: compaction_mask
        -orig-id: CompactionMask
        type: u8
        doc: If bit 63 is set, the area is compacted and the other bits say what it has room for.
      - id: reserved2
        -orig-id: Reserved2
        type: u8
        repeat: expr
        repeat-expr: 6
      - id: features
        size-eos: true
        doc: The features as they stand.
    instances:
      low_mask:
        pos: 0
        type: u4
      low_compaction_mask:
        pos: 8
        type: u4
      ymm_high:
        pos: 64
        type: m128a
        repeat: expr
        repeat-expr: 16
        if: (low_mask & 4) != 0 and _io.size >= 320
        doc: Feature 2 (AVX), the upper halves of YMM0 to YMM15. It comes first, compacted or not.
      cet_u:
        pos: '(low_compaction_mask & 4) != 0 ? 320 : 64'
        type: cet_u
        if: '(low_mask & 0x800) != 0 and (low_compaction_mask & 0xff8) == 0x800 and _io.size >= ((low_compaction_mask & 4) != 0 ? 336 : 80)'
        doc: Feature 11 (CET), if the area is compacted and has none of the features 3 to 10 in front.
  cet_u:
    -orig-id: XSAVE_CET_U_FORMAT
    -tephra-size: 16
    doc: |
      Control-flow enforcement in user mode.
      Size: 16 bytes.
    doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, XSAVE_CET_U_FORMAT
    seq:
      - id: ia32_cet_u_msr
        -orig-id: Ia32CetUMsr
        type: u8
        doc: Bit 0 says that there is a shadow stack.
      - id: ia32_pl3_ssp_msr
        -orig-id: Ia32Pl3SspMsr
        type: u8
        doc: The shadow stack pointer.
