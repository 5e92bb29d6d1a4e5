meta:
  id: context_amd64
  title: CONTEXT of x64
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - context_ex
    - m128a
    - xsave_format
-orig-id: CONTEXT
-tephra-size: 1232
-tephra-note: may be longer
-tephra-proof: 2, 3
-tephra-seen: symbolic/crash_macos.dmp
doc: |
  The registers of an x64 thread. `context_flags` has bit 0x100000
  (CONTEXT_AMD64) and tells which parts are filled in: 0x1 control (cs, ss,
  rip, rsp, eflags), 0x2 integer, 0x4 segments, 0x8 floating point, 0x10 debug
  registers, 0x40 extended state (XSAVE). Breakpad's writers for
  macOS set none of these and fill the registers in all the same. Read it in a
  stream of the context's size: what goes beyond the record is `extended_data`.
  Size: 1232 bytes, or more.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-context
  - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, CONTEXT (x64)
seq:
  - id: p1_home
    -orig-id: P1Home
    type: u8
  - id: p2_home
    -orig-id: P2Home
    type: u8
  - id: p3_home
    -orig-id: P3Home
    type: u8
  - id: p4_home
    -orig-id: P4Home
    type: u8
  - id: p5_home
    -orig-id: P5Home
    type: u8
  - id: p6_home
    -orig-id: P6Home
    type: u8
  - id: context_flags
    -orig-id: ContextFlags
    type: u4
  - id: mx_csr
    -orig-id: MxCsr
    type: u4
  - id: seg_cs
    -orig-id: SegCs
    type: u2
  - id: seg_ds
    -orig-id: SegDs
    type: u2
  - id: seg_es
    -orig-id: SegEs
    type: u2
  - id: seg_fs
    -orig-id: SegFs
    type: u2
  - id: seg_gs
    -orig-id: SegGs
    type: u2
  - id: seg_ss
    -orig-id: SegSs
    type: u2
  - id: e_flags
    -orig-id: EFlags
    type: u4
  - id: dr0
    -orig-id: Dr0
    type: u8
  - id: dr1
    -orig-id: Dr1
    type: u8
  - id: dr2
    -orig-id: Dr2
    type: u8
  - id: dr3
    -orig-id: Dr3
    type: u8
  - id: dr6
    -orig-id: Dr6
    type: u8
  - id: dr7
    -orig-id: Dr7
    type: u8
  - id: rax
    -orig-id: Rax
    type: u8
  - id: rcx
    -orig-id: Rcx
    type: u8
  - id: rdx
    -orig-id: Rdx
    type: u8
  - id: rbx
    -orig-id: Rbx
    type: u8
  - id: rsp
    -orig-id: Rsp
    type: u8
  - id: rbp
    -orig-id: Rbp
    type: u8
  - id: rsi
    -orig-id: Rsi
    type: u8
  - id: rdi
    -orig-id: Rdi
    type: u8
  - id: r8
    -orig-id: R8
    type: u8
  - id: r9
    -orig-id: R9
    type: u8
  - id: r10
    -orig-id: R10
    type: u8
  - id: r11
    -orig-id: R11
    type: u8
  - id: r12
    -orig-id: R12
    type: u8
  - id: r13
    -orig-id: R13
    type: u8
  - id: r14
    -orig-id: R14
    type: u8
  - id: r15
    -orig-id: R15
    type: u8
  - id: rip
    -orig-id: Rip
    type: u8
  - id: flt_save
    -orig-id: FltSave
    type: xsave_format
    doc: x87 and SSE state; the XMM registers are here.
  - id: vector_register
    -orig-id: VectorRegister
    type: m128a
    repeat: expr
    repeat-expr: 26
  - id: vector_control
    -orig-id: VectorControl
    type: u8
  - id: debug_control
    -orig-id: DebugControl
    type: u8
  - id: last_branch_to_rip
    -orig-id: LastBranchToRip
    type: u8
  - id: last_branch_from_rip
    -orig-id: LastBranchFromRip
    type: u8
  - id: last_exception_to_rip
    -orig-id: LastExceptionToRip
    type: u8
  - id: last_exception_from_rip
    -orig-id: LastExceptionFromRip
    type: u8
instances:
  context_ex:
    pos: 1232
    size-eos: true
    type: context_ex
    if: (context_flags & 0x40) != 0 and _io.size >= 1256
    doc: The extended state and where it lies.
  extended_data:
    pos: 1232
    size-eos: true
    if: _io.size > 1232
    doc: CONTEXT_EX and the XSAVE area as they stand.
